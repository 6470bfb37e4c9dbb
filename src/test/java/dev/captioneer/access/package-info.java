@NullMarked
package dev.captioneer.access;

import org.jspecify.annotations.NullMarked;

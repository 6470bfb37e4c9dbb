@NullMarked
package dev.captioneer.api;

import org.jspecify.annotations.NullMarked;

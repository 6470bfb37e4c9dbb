@NullMarked
package dev.captioneer;

import org.jspecify.annotations.NullMarked;

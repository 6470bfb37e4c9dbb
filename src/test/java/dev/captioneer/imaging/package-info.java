@NullMarked
package dev.captioneer.imaging;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.captioneer.journey;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.captioneer.captioning;

import org.jspecify.annotations.NullMarked;

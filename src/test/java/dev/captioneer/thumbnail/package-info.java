@NullMarked
package dev.captioneer.thumbnail;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.captioneer.review;

import org.jspecify.annotations.NullMarked;

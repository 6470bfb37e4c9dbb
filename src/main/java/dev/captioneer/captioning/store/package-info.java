@NullMarked
package dev.captioneer.captioning.store;

import org.jspecify.annotations.NullMarked;

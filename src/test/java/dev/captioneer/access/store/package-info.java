@NullMarked
package dev.captioneer.access.store;

import org.jspecify.annotations.NullMarked;

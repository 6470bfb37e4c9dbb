@NullMarked
package dev.captioneer.console.store;

import org.jspecify.annotations.NullMarked;

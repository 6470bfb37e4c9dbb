/** A real browser for tests. */
@NullMarked
package dev.captioneer.browser;

import org.jspecify.annotations.NullMarked;

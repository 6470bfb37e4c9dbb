@NullMarked
package dev.captioneer.console;

import org.jspecify.annotations.NullMarked;

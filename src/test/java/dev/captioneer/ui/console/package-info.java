@NullMarked
package dev.captioneer.ui.console;

import org.jspecify.annotations.NullMarked;

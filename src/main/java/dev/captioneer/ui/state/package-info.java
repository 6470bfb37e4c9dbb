@NullMarked
package dev.captioneer.ui.state;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.captioneer.ui.studio;

import org.jspecify.annotations.NullMarked;

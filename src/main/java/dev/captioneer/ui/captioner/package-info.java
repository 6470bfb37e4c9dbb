@NullMarked
package dev.captioneer.ui.captioner;

import org.jspecify.annotations.NullMarked;

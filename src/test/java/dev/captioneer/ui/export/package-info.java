@NullMarked
package dev.captioneer.ui.export;

import org.jspecify.annotations.NullMarked;

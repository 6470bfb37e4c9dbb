@NullMarked
package dev.captioneer.ui;

import org.jspecify.annotations.NullMarked;

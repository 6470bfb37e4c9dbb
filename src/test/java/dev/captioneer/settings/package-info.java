@NullMarked
package dev.captioneer.settings;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.captioneer.settings.store;

import org.jspecify.annotations.NullMarked;

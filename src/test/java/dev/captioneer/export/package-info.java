@NullMarked
package dev.captioneer.export;

import org.jspecify.annotations.NullMarked;

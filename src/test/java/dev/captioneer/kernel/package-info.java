@NullMarked
package dev.captioneer.kernel;

import org.jspecify.annotations.NullMarked;

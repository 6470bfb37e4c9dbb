@NullMarked
package dev.captioneer.intake;

import org.jspecify.annotations.NullMarked;

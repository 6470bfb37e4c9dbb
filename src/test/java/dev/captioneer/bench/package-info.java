@NullMarked
package dev.captioneer.bench;

import org.jspecify.annotations.NullMarked;

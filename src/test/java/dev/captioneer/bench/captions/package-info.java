@NullMarked
package dev.captioneer.bench.captions;

import org.jspecify.annotations.NullMarked;

/** Servers that stand in for the real ones in tests, benches and manual runs. They need nothing but a JDK. */
@NullMarked
package dev.captioneer.fake;

import org.jspecify.annotations.NullMarked;

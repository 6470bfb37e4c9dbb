/** Tests of what surrounds the code: the start script and the sources as text. */
@NullMarked
package dev.captioneer.build;

import org.jspecify.annotations.NullMarked;

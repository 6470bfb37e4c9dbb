/** The packaged application as a process of its own: started, driven over HTTP, killed. */
@NullMarked
package dev.captioneer.process;

import org.jspecify.annotations.NullMarked;

/** What several tests need: the services on a real SQLite database, and pictures. */
@NullMarked
package dev.captioneer.testing;

import org.jspecify.annotations.NullMarked;

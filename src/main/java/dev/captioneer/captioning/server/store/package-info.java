@NullMarked
package dev.captioneer.captioning.server.store;

import org.jspecify.annotations.NullMarked;

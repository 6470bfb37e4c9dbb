@NullMarked
package dev.captioneer.captioning.offline;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.captioneer.project.store;

import org.jspecify.annotations.NullMarked;

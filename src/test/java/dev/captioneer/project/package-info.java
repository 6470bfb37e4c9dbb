@NullMarked
package dev.captioneer.project;

import org.jspecify.annotations.NullMarked;

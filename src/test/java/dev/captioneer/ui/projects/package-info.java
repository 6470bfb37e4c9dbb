@NullMarked
package dev.captioneer.ui.projects;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.captioneer.ui.security;

import org.jspecify.annotations.NullMarked;

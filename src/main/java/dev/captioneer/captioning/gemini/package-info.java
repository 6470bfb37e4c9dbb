/** The Gemini API by Google's own SDK. */
@NullMarked
package dev.captioneer.captioning.gemini;

import org.jspecify.annotations.NullMarked;

package dev.captioneer.project;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of the text of an image.
 *
 * @param version 1 is the first; versions are never changed or removed
 * @param text one line, at most {@link #LONGEST} characters; may be empty when a person emptied it
 * @param provenance how a captioner made it; empty for a person's words
 */
public record Caption(int version, String text, Author author, Instant writtenAt, Optional<Provenance> provenance) {

    public static final int LONGEST = 20_000;
}

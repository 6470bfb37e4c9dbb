package dev.captioneer.project;

import java.util.Optional;

/** What happened to an image last. */
public enum ImageStatus {
    /** No caption yet. */
    WAITING,
    /** A captioner looks at it right now. */
    WORKING,
    /** The current caption is a captioner's. */
    CAPTIONED,
    /** The current caption is a person's. */
    EDITED,
    /** The last try failed; an earlier caption is kept. */
    FAILED,
    /** The captioner refused the picture; an earlier caption is kept. */
    REFUSED;

    /** What follows from the current caption alone, whatever was tried since. */
    static ImageStatus by(Optional<Caption> current) {
        return current.map(ImageStatus::of).orElse(WAITING);
    }

    static ImageStatus of(Caption current) {
        return switch (current.author()) {
            case MODEL -> CAPTIONED;
            case PERSON -> current.text().isEmpty() ? WAITING : EDITED;
        };
    }
}

package dev.captioneer.project;

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
    REFUSED
}

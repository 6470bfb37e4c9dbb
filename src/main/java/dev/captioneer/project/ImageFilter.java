package dev.captioneer.project;

/** Which images of a project are meant. */
public enum ImageFilter {
    ALL,
    NO_CAPTION,
    EDITED,
    /** Failed or refused. */
    FAILED
}

package dev.captioneer.project;

/** Who wrote a caption. */
public enum Author {
    MODEL,
    PERSON
}

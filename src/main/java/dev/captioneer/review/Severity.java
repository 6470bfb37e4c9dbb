package dev.captioneer.review;

/** What a finding means for an export. */
public enum Severity {
    /** The export waits until the person confirms it. */
    STOPS,
    /** Worth a look. */
    WARNS
}

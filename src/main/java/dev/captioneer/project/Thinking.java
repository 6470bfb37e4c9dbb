package dev.captioneer.project;

/** How long a model may think before it answers; thinking is paid as output. */
public enum Thinking {
    /** As little as the model allows. */
    LEAST,
    LOW,
    MEDIUM,
    HIGH
}

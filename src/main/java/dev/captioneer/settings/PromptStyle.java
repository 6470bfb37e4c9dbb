package dev.captioneer.settings;

/** How a server's model is told what to do. */
public enum PromptStyle {
    /** The instructions as the system message, the picture in a user message. */
    SYSTEM_AND_USER,
    /** Everything in one user message, for models that know no system message. */
    ONE_USER_MESSAGE,
    /** A plain description is asked for, for models that are too small for JSON. */
    PLAIN_SENTENCE
}

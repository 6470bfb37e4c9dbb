package dev.captioneer.project;

/** From when on a model refuses a picture or its own answer, where the server lets that be chosen. */
public enum Safety {
    /** The server's own default. */
    STANDARD,
    /** Only what is very probably harmful. */
    LENIENT,
    /** Nothing that can be switched off; what the server always refuses stays refused. */
    OFF
}

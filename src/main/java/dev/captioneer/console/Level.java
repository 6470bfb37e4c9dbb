package dev.captioneer.console;

/** How much an event matters to the person who reads the console. */
public enum Level {
    INFO,
    SUCCESS,
    WARNING,
    ERROR
}

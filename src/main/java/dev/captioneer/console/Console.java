package dev.captioneer.console;

/** Takes what happened; never blocks its caller and never fails. */
public interface Console {

    void add(ConsoleEntry entry);
}

package dev.captioneer.access;

import java.time.Instant;

/** What became of an access code that somebody typed. */
public sealed interface CodeEntry {

    /** The workspace may use the server's key from now on, until the code changes. */
    record Accepted() implements CodeEntry {}

    /** @param triesLeft before a wait */
    record Wrong(int triesLeft) implements CodeEntry {}

    /** Too many wrong tries; nothing was compared. */
    record Throttled(Instant until) implements CodeEntry {}

    /** This server has no code, or no key that a code could open. */
    record NotOffered() implements CodeEntry {}
}

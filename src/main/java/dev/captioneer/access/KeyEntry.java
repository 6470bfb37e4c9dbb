package dev.captioneer.access;

import java.time.Instant;

/** What became of the text of the one field that takes an API key or the access code. */
public sealed interface KeyEntry {

    /** It is kept in memory as the person's own key. Whether Gemini takes it is not known yet. */
    record KeyRemembered(String masked) implements KeyEntry {}

    /** It was the access code: the server's key can be used. */
    record CodeAccepted() implements KeyEntry {}

    /** Neither the access code nor something that looks like a key. */
    record WrongCode(int triesLeft) implements KeyEntry {}

    record Throttled(Instant until) implements KeyEntry {}

    /** Empty, too long, with characters that no key has, or too short for a key. */
    record NotAKey() implements KeyEntry {}
}

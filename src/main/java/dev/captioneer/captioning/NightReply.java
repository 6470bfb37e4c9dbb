package dev.captioneer.captioning;

/** What came of one request about a job. */
public sealed interface NightReply<T> {

    record Given<T>(T value) implements NightReply<T> {}

    /** The same kinds as for a single picture. */
    record Setback<T>(CaptionOutcome.Setback why) implements NightReply<T> {}

    /** The calling thread was interrupted. */
    record Cancelled<T>() implements NightReply<T> {}
}

package dev.captioneer.captioning;

import dev.captioneer.project.TokenUsage;
import java.time.Duration;
import java.util.Optional;

/**
 * What one attempt gave. The kinds are what the orchestrator must tell apart; {@code code} is stable
 * ({@code docs/ERRORCODES.md}), {@code detail} is technical and free of secrets.
 */
public sealed interface CaptionOutcome {

    /**
     * @param answer the structured answer as JSON
     * @param modelVersion as the server says it answered
     */
    record Described(Description description, String answer, String modelVersion, TokenUsage tokens, Duration took)
            implements CaptionOutcome {}

    /** Everything but a description. */
    sealed interface Setback extends CaptionOutcome {
        String code();

        String detail();
    }

    /** The picture is refused (safety): one try on the next model, then it is this image's outcome. */
    record Refused(String code, String detail) implements Setback {}

    /** Empty, recited, chatter or not what was asked for: once more, then failed. */
    record Unusable(String code, String detail) implements Setback {}

    /** The answer was cut at the token limit: once more with twice the allowance. */
    record CutShort(String code, String detail) implements Setback {}

    /** Too many requests or tokens a minute: the model waits for all workers of this key. */
    record MinuteQuota(String code, String detail, Optional<Duration> retryAfter, Optional<Integer> limit)
            implements Setback {}

    /** The day's quota of this model is used up: next model, until midnight in Los Angeles. */
    record DayQuota(String code, String detail, Optional<Integer> limit) implements Setback {}

    /** A quota error that does not say which: back off, then next model. */
    record UnknownQuota(String code, String detail) implements Setback {}

    /** This key has no such model, or none of it: next model, remembered for hours. */
    record ModelUnavailable(String code, String detail) implements Setback {}

    /** The server is overloaded or broken: back off 2, 4, 8 s, then next model. */
    record Overloaded(String code, String detail) implements Setback {}

    /** No whole answer in time (deadline, connection, timeout, a captive portal's page): one retry. */
    record Unreachable(String code, String detail) implements Setback {}

    /** The captioner cannot read this picture: failed, no retry. */
    record PictureRejected(String code, String detail) implements Setback {}

    /** The key or the region is not accepted: the run stops at once and keeps everything. */
    record KeyRejected(String code, String detail) implements Setback {}

    /** The calling thread was interrupted. */
    record Cancelled() implements CaptionOutcome {}
}

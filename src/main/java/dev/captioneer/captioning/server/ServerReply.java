package dev.captioneer.captioning.server;

import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import java.util.Optional;

/** What came back of one HTTP request. */
sealed interface ServerReply {

    /**
     * @param retryAfter the header of that name, or the one in milliseconds that OpenAI has, as it stands there
     */
    record Answered(int status, String body, Optional<String> retryAfter) implements ServerReply {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** No whole answer. */
    record Unanswered(Unreachable why) implements ServerReply {}

    /** The calling thread was interrupted; its flag is set. */
    record Interrupted() implements ServerReply {}
}

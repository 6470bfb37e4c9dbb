package dev.captioneer.captioning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an order would take if it were given now. */
public sealed interface Estimate {

    /**
     * As far as it can be known before: the numbers are those of the model that would be asked first, if every image
     * takes one request.
     *
     * @param images that the order means
     * @param promptTokens of all requests, the pictures included; 0 for a captioner that counts no tokens
     * @param answerTokens of all requests, thinking included; 0 for a captioner that counts no tokens
     * @param dollars at the usual price, in US dollars; empty where it costs nothing or nobody knows
     * @param nightDollars the same over night
     * @param time until the last caption, from now on: the pace, the quota of the day and the server's speed; for an
     *     order over night the longest that the server takes
     * @param perMinute the requests that the pace allows in a minute; empty where nobody counts
     * @param leftToday the requests that the pace still allows today, over all models of the first captioner; empty where
     *     nobody counts
     * @param captioners the ids of those that would be asked, from first to last; at least one
     * @param model of the first
     * @param measured whether tokens and speed are those of earlier captions of this workspace, else they are typical
     */
    record Expected(
            int images,
            int requests,
            long promptTokens,
            long answerTokens,
            Optional<Double> dollars,
            Optional<Double> nightDollars,
            Duration time,
            Optional<Integer> perMinute,
            Optional<Integer> leftToday,
            List<String> captioners,
            String model,
            boolean measured)
            implements Estimate {

        public Expected {
            captioners = List.copyOf(captioners);
        }
    }

    /** No image matches the order. */
    record NothingToDo() implements Estimate {}

    /** The order would be refused. @param code as of {@link RunStart.Rejected} */
    record Rejected(String code) implements Estimate {}
}

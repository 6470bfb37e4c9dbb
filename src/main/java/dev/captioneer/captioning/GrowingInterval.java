package dev.captioneer.captioning;

import java.time.Duration;
import java.time.Instant;

/** Intervals that grow with how long something takes already: a quarter of that, within bounds. Needs no counter. */
record GrowingInterval(Duration shortest, Duration longest) {

    Instant next(Instant begun, Instant now) {
        Duration quarter = Duration.between(begun, now).dividedBy(4);
        Duration interval = quarter.compareTo(shortest) < 0 ? shortest : quarter;
        return now.plus(interval.compareTo(longest) > 0 ? longest : interval);
    }
}

package dev.captioneer.captioning;

import java.time.Duration;

/** Spreads waits, so that those who were stopped together do not come back together. */
@FunctionalInterface
interface Jitter {

    Jitter NONE = most -> Duration.ZERO;

    /** A part of {@code most}: zero, all of it or anything between. */
    Duration upTo(Duration most);

    /** {@code wait} and up to a quarter more. */
    default Duration spread(Duration wait) {
        return wait.plus(upTo(wait.dividedBy(4)));
    }
}

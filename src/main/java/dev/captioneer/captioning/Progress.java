package dev.captioneer.captioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How fast a run gets on, since it was taken up last. Thread-safe. */
final class Progress {

    private static final Duration TOO_SHORT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Instant since;
    private int done;

    Progress(Clock clock) {
        this.clock = clock;
        since = clock.instant();
    }

    synchronized void oneDone() {
        done++;
    }

    /** Images a minute; empty until there is one. */
    synchronized Optional<Double> perMinute() {
        Duration took = elapsed();
        return done == 0 ? Optional.empty() : Optional.of(done * 60_000.0 / took.toMillis());
    }

    /** @param atLeast the shortest time that the quota allows for them */
    synchronized Optional<Duration> timeFor(int left, Duration atLeast) {
        if (done == 0) {
            return Optional.empty();
        }
        Duration byPace = elapsed().multipliedBy(left).dividedBy(done);
        return Optional.of(byPace.compareTo(atLeast) < 0 ? atLeast : byPace);
    }

    private Duration elapsed() {
        Duration took = Duration.between(since, clock.instant());
        return took.compareTo(TOO_SHORT) < 0 ? TOO_SHORT : took;
    }
}

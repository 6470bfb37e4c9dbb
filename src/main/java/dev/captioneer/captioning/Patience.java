package dev.captioneer.captioning;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets time pass for the workers of a run. */
@Component
class Patience {

    private final Clock clock;
    private final Waiting waiting;

    Patience(Clock clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    void pass(ActiveRun run, Duration wait) throws InterruptedException, IOException {
        if (wait.isPositive()) {
            pass(run, clock.instant().plus(wait));
        }
    }

    /** Until then, or until the run stops, or until the clock is set back: whoever waits asks again anyway. */
    void pass(ActiveRun run, Instant until) throws InterruptedException, IOException {
        Instant now = clock.instant();
        while (now.isBefore(until) && !run.isStopping()) {
            Instant before = now;
            now = run.blocking(() -> {
                waiting.until(until, run.stopping());
                return clock.instant();
            });
            if (now.isBefore(before)) {
                return;
            }
        }
    }

    /** Waits for a quota, visibly; a wait that is too long for threads postpones the run instead. */
    void await(ActiveRun run, Turn.Wait wait) throws InterruptedException, IOException {
        if (run.isTooLong(wait.until())) {
            run.postpone(wait);
            return;
        }
        run.quotaWait().begin(wait, run.workers());
        try {
            pass(run, wait.until());
        } finally {
            run.quotaWait().end();
        }
    }
}

package dev.captioneer.captioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Waits in real time, a few seconds at once, because the clock may be set meanwhile. */
@Component
class ClockWaiting implements Waiting {

    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Clock clock;

    ClockWaiting(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void until(Instant until, CountDownLatch stop) throws InterruptedException {
        Duration left = Duration.between(clock.instant(), until);
        if (left.isPositive()) {
            Duration now = left.compareTo(AT_ONCE) < 0 ? left : AT_ONCE;
            // Rounded up: waking a fraction of a millisecond early would spin.
            boolean _ = stop.await(now.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }
}

package dev.captioneer.captioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes only when somebody waits for it. */
final class TickingClock extends Clock implements Waiting {

    private final AtomicReference<Instant> now;

    TickingClock(String start) {
        now = new AtomicReference<>(Instant.parse(start));
    }

    void tick(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }

    @Override
    public void until(Instant until, CountDownLatch stop) {
        now.updateAndGet(before -> before.isBefore(until) ? until : before);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

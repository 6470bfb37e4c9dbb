package dev.captioneer.captioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;

/** Time that passes only when somebody waits for it. */
final class TickingClock extends Clock implements Waiting {

    private Instant now;

    TickingClock(String start) {
        now = Instant.parse(start);
    }

    synchronized void tick(Duration by) {
        now = now.plus(by);
    }

    synchronized void set(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public synchronized void until(Instant until, CountDownLatch stop) {
        now = now.isBefore(until) ? until : now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
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

package dev.captioneer.captioning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The requests of the last minute, so that no 60 seconds ever hold more than the limit. Not thread-safe. */
final class Window {

    /**
     * A second longer than the server's minute: it counts a request when it arrives, so one that was slow on its way
     * and a later fast one come closer together than they were sent.
     */
    static final Duration LENGTH = Duration.ofSeconds(61);

    private final Deque<Instant> sent = new ArrayDeque<>();
    private int limit;

    Window(int limit) {
        this.limit = limit;
    }

    /** The server knows a smaller limit than we do. */
    void learn(int lower) {
        limit = Math.clamp(lower, 1, limit);
    }

    /** When the next request may be sent; empty: now. */
    Optional<Instant> fullUntil(Instant now) {
        forgetBefore(now.minus(LENGTH));
        if (sent.size() < limit) {
            return Optional.empty();
        }
        return sent.stream().skip(sent.size() - limit).findFirst().map(oldest -> oldest.plus(LENGTH));
    }

    void count(Instant now) {
        sent.addLast(now);
    }

    /** How long until {@code requests} more have been sent, if they are answered at once. */
    Duration timeFor(int requests, Instant now) {
        int free = limit - sent.size();
        if (requests <= free) {
            return Duration.ZERO;
        }
        Duration oldest = sent.isEmpty()
                ? Duration.ZERO
                : Duration.between(now, sent.getFirst().plus(LENGTH));
        int laterWindows = (requests - Math.max(free, 0) - 1) / limit;
        return oldest.plus(LENGTH.multipliedBy(laterWindows));
    }

    /** The clock was set: what is remembered moves with it. */
    void shift(Duration by) {
        int size = sent.size();
        for (int i = 0; i < size; i++) {
            sent.addLast(sent.removeFirst().plus(by));
        }
    }

    private void forgetBefore(Instant moment) {
        while (!sent.isEmpty() && !sent.getFirst().isAfter(moment)) {
            sent.removeFirst();
        }
    }
}

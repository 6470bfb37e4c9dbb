package dev.captioneer.access;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** So many tries in a period for each client; the tries come back together when the period is over. */
public final class Throttle {

    private static final int MANY_CLIENTS = 10_000;

    /** What became of a try. */
    public sealed interface Try {

        /** @param left how many more there are in this period */
        record Allowed(int left) implements Try {}

        record Refused(Instant until) implements Try {}
    }

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int tries;
    private final Duration period;
    private final Clock clock;

    public Throttle(int tries, Duration period, Clock clock) {
        this.tries = tries;
        this.period = period;
        this.clock = clock;
    }

    /** Takes one try of this client, if it has one. */
    public Try take(String client) {
        forgetIdleClients();
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? new Try.Allowed((int) probe.getRemainingTokens())
                : new Try.Refused(clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives back a try that should not count. */
    public void giveBack(String client) {
        bucket(client).addTokens(1);
    }

    private Bucket bucket(String client) {
        return buckets.computeIfAbsent(client, _ -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(tries)
                        .refillIntervally(tries, period)
                        .build())
                .withCustomTimePrecision(new ClockMeter(clock))
                .build());
    }

    private void forgetIdleClients() {
        if (buckets.size() > MANY_CLIENTS) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= tries);
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package dev.captioneer.captioning;

import dev.captioneer.captioning.store.RunRow;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Notices when all workers of a run wait for a quota, and when one of them goes on. Thread-safe. */
final class QuotaWait {

    /** Nobody needs to be told of less. */
    private static final Duration UNNOTICED = Duration.ofSeconds(1);

    private final RunRow run;
    private final RunRecords records;
    private final RunLog log;
    private final Clock clock;
    private final Map<Thread, Turn.Wait> waiting = new HashMap<>();
    private boolean told;

    QuotaWait(RunRow run, RunRecords records, RunLog log, Clock clock) {
        this.run = run;
        this.records = records;
        this.log = log;
        this.clock = clock;
    }

    /** @param workers how many are at work now, the calling one included */
    synchronized void begin(Turn.Wait wait, int workers) {
        waiting.put(Thread.currentThread(), wait);
        Turn.Wait first = waiting.values().stream()
                .reduce((one, other) -> one.until().isAfter(other.until()) ? other : one)
                .orElse(wait);
        Duration left = Duration.between(clock.instant(), first.until());
        if (!told && waiting.size() >= workers && left.compareTo(UNNOTICED) >= 0) {
            told = true;
            records.waits(run, first.until(), first.code());
            log.waiting(run, left, first.code());
        }
    }

    synchronized void end() {
        waiting.remove(Thread.currentThread());
        if (told) {
            told = false;
            records.goesOn(run);
        }
    }
}

package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.RunRow;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A run while this process works on it: what is left, who works, and whether they are to stop. Thread-safe. */
final class ActiveRun {

    /** Longer waits do not keep threads: the run is scheduled for later. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final RunRow row;
    private final Route route;
    private final Queue<ItemRow> items = new ConcurrentLinkedQueue<>();
    private final Clock clock;
    private final Progress progress;
    private final QuotaWait quotaWait;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Set<Thread> blocked = new HashSet<>();
    private final AtomicInteger workers = new AtomicInteger();
    private boolean interrupted;
    private Optional<Turn.Wait> postponed = Optional.empty();
    private Optional<String> model;

    ActiveRun(RunRow row, Route route, QuotaWait quotaWait, Clock clock) {
        this.row = row;
        this.route = route;
        this.quotaWait = quotaWait;
        this.clock = clock;
        progress = new Progress(clock);
        model = row.model();
    }

    RunRow row() {
        return row;
    }

    Route route() {
        return route;
    }

    Progress progress() {
        return progress;
    }

    QuotaWait quotaWait() {
        return quotaWait;
    }

    /** These are to be captioned now. */
    void take(List<ItemRow> waiting) {
        items.addAll(waiting);
    }

    Optional<ItemRow> nextItem() {
        return Optional.ofNullable(items.poll());
    }

    /** Nobody takes another item or makes another attempt; running ones finish. */
    void stop() {
        stop.countDown();
    }

    /** Running attempts are cut off as well. */
    synchronized void interrupt() {
        interrupted = true;
        stop();
        blocked.forEach(Thread::interrupt);
    }

    boolean isStopping() {
        return stop.getCount() == 0;
    }

    CountDownLatch stopping() {
        return stop;
    }

    /** The run stops and is taken up again at that time. */
    synchronized void postpone(Turn.Wait wait) {
        postponed = Optional.of(wait);
        stop();
    }

    synchronized Optional<Turn.Wait> postponed() {
        return postponed;
    }

    boolean isTooLong(Instant until) {
        return until.isAfter(clock.instant().plus(LONGEST_WAIT));
    }

    /** Something that blocks, like a request: cut off by {@link #interrupt}, whereas the database never is. */
    @FunctionalInterface
    interface Blocking<T> {
        T call() throws InterruptedException, IOException;
    }

    <T> T blocking(Blocking<T> call) throws InterruptedException, IOException {
        enter(Thread.currentThread());
        try {
            return call.call();
        } finally {
            leave(Thread.currentThread());
        }
    }

    private synchronized void enter(Thread thread) {
        blocked.add(thread);
        if (interrupted) {
            thread.interrupt();
        }
    }

    /** An interrupt that was meant for this run ends here. */
    private synchronized void leave(Thread thread) {
        blocked.remove(thread);
        boolean _ = Thread.interrupted();
    }

    /** No worker is left, everything is stored. */
    void finished() {
        finished.countDown();
    }

    void awaitFinished(Duration longest) throws InterruptedException {
        boolean _ = finished.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    void workerStarts() {
        workers.incrementAndGet();
    }

    void workerEnds() {
        workers.decrementAndGet();
    }

    int workers() {
        return workers.get();
    }

    /** @return whether that is another model than the one before */
    synchronized boolean asks(String asked) {
        boolean changed = !model.equals(Optional.of(asked));
        model = Optional.of(asked);
        return changed;
    }
}

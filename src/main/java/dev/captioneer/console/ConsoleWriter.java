package dev.captioneer.console;

import dev.captioneer.console.store.ConsoleRows;
import dev.captioneer.console.store.NewConsoleRow;
import dev.captioneer.kernel.ProjectId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Stores entries in batches on a thread of its own: the first at once, those that follow after {@link #PAUSE_MILLIS} at
 * most. When entries come faster than the disk takes them, the newest are dropped and counted in the log.
 */
@Component
class ConsoleWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleWriter.class);
    private static final int QUEUE = 20_000;
    private static final int BATCH = 1_000;
    private static final long PAUSE_MILLIS = 250;
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    /** What the thread is told. */
    private sealed interface Order {

        record Write(NewConsoleRow row) implements Order {}

        record Stop() implements Order {}
    }

    private final BlockingQueue<Order> orders = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong dropped = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ConsoleRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Thread thread;

    ConsoleWriter(ConsoleRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("console").start(this::run);
    }

    void write(ConsoleEntry entry) {
        if (!orders.offer(new Order.Write(new NewConsoleRow(clock.instant(), entry)))) {
            dropped.incrementAndGet();
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping.countDown();
        if (orders.offer(new Order.Stop(), LAST_WRITE.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.join(LAST_WRITE);
        }
    }

    private void run() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = storeNext();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there is more to come */
    private boolean storeNext() throws InterruptedException {
        List<Order> batch = new ArrayList<>();
        batch.add(orders.take());
        orders.drainTo(batch, BATCH);
        store(batch.stream()
                .filter(Order.Write.class::isInstance)
                .map(order -> ((Order.Write) order).row())
                .toList());
        boolean stopped = batch.stream().anyMatch(Order.Stop.class::isInstance);
        return !stopped && pause();
    }

    private boolean pause() throws InterruptedException {
        boolean hurry = stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return !hurry || !orders.isEmpty();
    }

    /** The console is a convenience: its own trouble must never reach the work that it tells about. */
    private void store(List<NewConsoleRow> batch) {
        Set<ProjectId> projects = new LinkedHashSet<>();
        batch.forEach(row -> projects.add(row.entry().project()));
        try {
            rows.append(batch);
            projects.forEach(project -> rows.trim(project, ConsoleLog.KEPT));
            projects.forEach(project -> events.publishEvent(new ConsoleEventsAdded(project)));
        } catch (RuntimeException e) {
            LOG.warn("{} console entries could not be stored", batch.size(), e);
        }
        long lost = dropped.getAndSet(0);
        if (lost > 0) {
            LOG.warn("{} console entries came too fast and were dropped", lost);
        }
    }
}

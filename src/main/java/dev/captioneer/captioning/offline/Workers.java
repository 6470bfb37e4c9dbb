package dev.captioneer.captioning.offline;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A few threads for work that computes without a pause. Runs come on virtual threads, and those share a handful of
 * carriers with everybody's requests: a model would hold one of them for as long as it computes.
 */
final class Workers {

    private static final int IDLE_SECONDS = 30;
    private static final int GOODBYE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    /** @param count pieces of work at the same time; others wait in their order */
    Workers(int count) {
        threads = new ThreadPoolExecutor(
                count,
                count,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("offline-drafts-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Waits until the work is done; what it throws is a bug and thrown here.
     *
     * @throws InterruptedException where the waiting thread is interrupted, or these workers are stopped; the work is
     *     told so too
     */
    <T> T run(Callable<T> work) throws InterruptedException {
        Future<T> result = submitted(work);
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(true);
            throw e;
        } catch (CancellationException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw interrupted();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Interrupts what is running and waits until it is gone; whether it is. */
    boolean stop() {
        threads.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(true));
        try {
            return threads.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Future<T> submitted(Callable<T> work) throws InterruptedException {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException _) {
            throw interrupted();
        }
    }

    private static InterruptedException interrupted() {
        return new InterruptedException("The workers are stopped");
    }
}

package dev.captioneer.imaging;

import java.util.concurrent.Semaphore;

/**
 * Keeps the memory of all decodes together under one bound: whoever decodes takes as many bytes as the decode needs and
 * waits, interruptibly and in order, while others hold them. One instance per process.
 */
public final class DecodeBudget {

    private static final int KILOBYTE = 1024;

    private final Semaphore kilobytes;
    private final int total;

    /** A budget of {@code bytes}, at least one kilobyte. */
    public DecodeBudget(long bytes) {
        this.total = Math.toIntExact(Math.clamp(bytes / KILOBYTE, 1, Integer.MAX_VALUE));
        this.kilobytes = new Semaphore(total, true);
    }

    /** A quarter of the largest heap this process may have. */
    public static DecodeBudget quarterOfHeap() {
        return new DecodeBudget(Runtime.getRuntime().maxMemory() / 4);
    }

    /**
     * Waits until {@code bytes} are free and takes them. More than the whole budget means: alone.
     *
     * @throws InterruptedException when the waiting thread is interrupted; nothing is taken then
     */
    public Share take(long bytes) throws InterruptedException {
        int wanted = Math.toIntExact(Math.clamp(Math.ceilDiv(bytes, KILOBYTE), 1, total));
        kilobytes.acquire(wanted);
        return new Share(wanted);
    }

    /** The whole budget in bytes. */
    public long bytes() {
        return (long) total * KILOBYTE;
    }

    /** Bytes that nobody holds. */
    public long free() {
        return (long) kilobytes.availablePermits() * KILOBYTE;
    }

    /** Bytes held by one decode; closing gives them back, once. */
    public final class Share implements AutoCloseable {

        private int held;

        private Share(int held) {
            this.held = held;
        }

        @Override
        public synchronized void close() {
            kilobytes.release(held);
            held = 0;
        }
    }
}

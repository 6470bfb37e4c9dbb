package dev.captioneer.captioning;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** How time is let pass, so that tests tick instead. */
@FunctionalInterface
interface Waiting {

    /**
     * Returns when {@code until} has come, when {@code stop} is counted down, or at any moment before: callers look
     * again at what they wait for. So a clock that is set in the meantime keeps nobody waiting.
     */
    void until(Instant until, CountDownLatch stop) throws InterruptedException;
}

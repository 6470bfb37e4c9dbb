package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import java.util.List;
import java.util.Optional;

/**
 * Turns one picture into words. An implementation makes exactly one attempt a call and knows nothing of pacing, retries,
 * other models, the trigger word or the store: all that lives above it, once.
 */
public interface Captioner {

    /** Stable, for instance {@code gemini}; kept in the provenance of captions and in the API. */
    String id();

    /** The models it tries, from first to last. */
    List<String> models();

    /**
     * One attempt. Blocks; an interrupt of the calling thread aborts it at once, gives {@link CaptionOutcome.Cancelled}
     * and leaves the interrupt flag set. Never throws for anything that the other side does.
     */
    CaptionOutcome caption(CaptionRequest request);

    /** What a key can do, asked of the server without generating anything. */
    KeyCheck check(Optional<Secret> key);

    /** Its owner wants this key forgotten: whatever was kept for the next attempt with it goes. */
    default void forget(Secret key) {}
}

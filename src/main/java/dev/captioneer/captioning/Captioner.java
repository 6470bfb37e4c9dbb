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

    /** As people know it: "Gemini", or the name that somebody gave to a server. */
    String name();

    /** The models it tries, from first to last. */
    List<String> models();

    /** The models to try where a person chose one of them. */
    default List<String> models(Optional<String> chosen) {
        return chosen.map(List::of).orElseGet(this::models);
    }

    /** How fast it may be asked, each key and model on its own. */
    Pace pace();

    /** Whether nothing can be asked without a person's or the server's Gemini key. */
    boolean needsKey();

    /** What a model of it costs; empty where it costs nothing or nobody knows. */
    default Optional<Price> price(String model) {
        return Optional.empty();
    }

    /** What it can do over night; empty for those who only answer at once. */
    default Optional<NightCaptioner> night() {
        return Optional.empty();
    }

    /** What helps to choose a model of it. */
    default ModelHint hint(String model) {
        return new ModelHint(price(model), Optional.empty(), Optional.empty());
    }

    /** The code of why it cannot be asked, as far as that is known without asking; a missing key is not meant. */
    default Optional<String> unavailable() {
        return Optional.empty();
    }

    /** The models that its server has. Blocks; never throws for anything that the other side does. */
    default ModelList available(Optional<Secret> key) {
        return new ModelList.Listed(models());
    }

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

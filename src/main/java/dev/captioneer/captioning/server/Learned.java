package dev.captioneer.captioning.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a server has shown so far: its models, what it refuses, and whether it answers. Thread-safe. */
final class Learned {

    /** Things of a request that some servers or models refuse. */
    enum Refusable {
        /** {@code response_format} */
        FORMAT,
        /** {@code max_tokens}; they want {@code max_completion_tokens} */
        MAX_TOKENS,
        TEMPERATURE,
        /** a message of the role system */
        SYSTEM
    }

    private record Refusal(String model, Refusable what) {}

    private record Trouble(String code, Instant until) {}

    /** After that time nobody knows: it may have been started. */
    private static final Duration TROUBLE_LASTS = Duration.ofMinutes(1);

    private final Clock clock;
    private final Set<Refusal> refusals = ConcurrentHashMap.newKeySet();
    private volatile List<String> models = List.of();
    private volatile Optional<Trouble> trouble = Optional.empty();

    Learned(Clock clock) {
        this.clock = clock;
    }

    /** In the order of {@link ModelNames}; empty as long as nobody has asked. */
    List<String> models() {
        return models;
    }

    void listed(List<String> found) {
        models = List.copyOf(found);
        answers();
    }

    boolean refuses(String model, Refusable what) {
        return refusals.contains(new Refusal(model, what));
    }

    void refused(String model, Refusable what) {
        refusals.add(new Refusal(model, what));
    }

    void answers() {
        trouble = Optional.empty();
    }

    /** @param code why it cannot be asked at all */
    void fails(String code) {
        trouble = Optional.of(new Trouble(code, clock.instant().plus(TROUBLE_LASTS)));
    }

    Optional<String> trouble() {
        return trouble.filter(known -> clock.instant().isBefore(known.until())).map(Trouble::code);
    }
}

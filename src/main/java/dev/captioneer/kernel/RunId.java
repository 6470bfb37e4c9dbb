package dev.captioneer.kernel;

import java.util.Optional;

/** Identifies a run: 20 characters of {@code 0-9a-z}. */
public record RunId(String value) {

    public RunId {
        Ids.checked(value);
    }

    /** @return empty for what is no identifier */
    public static Optional<RunId> parse(String text) {
        return Ids.isValid(text) ? Optional.of(new RunId(text)) : Optional.empty();
    }

    public static RunId random() {
        return new RunId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}

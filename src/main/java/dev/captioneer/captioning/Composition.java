package dev.captioneer.captioning;

/** What became of a description. */
public sealed interface Composition {

    /**
     * @param caption one line in which the trigger word stands exactly once, as a whole word
     */
    record Composed(String caption) implements Composition {}

    /**
     * Nothing was left to say; treat it like {@link CaptionOutcome.Unusable}.
     *
     * @param code stable, {@code CAP-…}
     */
    record Impossible(String code, String detail) implements Composition {}
}

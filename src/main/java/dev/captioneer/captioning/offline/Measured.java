package dev.captioneer.captioning.offline;

import java.util.List;
import java.util.Optional;

/**
 * What is clear about a picture as a whole, without any model.
 *
 * @param facts in the order of {@link Trait}, each at most once
 * @param colours the largest first
 */
record Measured(List<Fact> facts, List<ColourShare> colours) {

    /** @param finding what was measured: "mean lightness 31 of 100" */
    record Fact(Trait trait, String finding) {}

    /** @param share of the picture, 0 to 1 */
    record ColourShare(ColourName colour, double share) {}

    Measured {
        facts = List.copyOf(facts);
        colours = List.copyOf(colours);
    }

    boolean is(Trait trait) {
        return fact(trait).isPresent();
    }

    Optional<Fact> fact(Trait trait) {
        return facts.stream().filter(fact -> fact.trait() == trait).findFirst();
    }
}

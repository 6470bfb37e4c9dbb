package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Leaves and grass: their green, and never smooth. */
final class Greenery {

    /** CIELAB hue of leaves and grass; an emerald cloth lies beyond it, straw before it. */
    private static final double HUE_FROM = 103;

    private static final double HUE_TO = 142;
    private static final double CHROMA_FROM = 14;
    private static final double LIGHTNESS_FROM = 10;
    private static final double LIGHTNESS_TO = 70;
    /** Standard deviations of the Laplacian; painted walls stay under one. */
    private static final double TEXTURED_FROM = 1.5;

    /** Less than a third is a plant in the corner. */
    private static final double SHARE_FROM = 0.3;

    private Greenery() {}

    static Optional<Fact> of(Tiles tiles) {
        long green = IntStream.range(0, tiles.count())
                .filter(tile -> tiles.fine()[tile] >= TEXTURED_FROM
                        && isLeafGreen(tiles.tones().at(tile)))
                .count();
        double share = (double) green / tiles.count();
        return share >= SHARE_FROM
                ? Optional.of(new Fact(
                        Trait.GREENERY, String.format(Locale.ROOT, "leaf green and textured: %.0f %%", 100 * share)))
                : Optional.empty();
    }

    private static boolean isLeafGreen(Lab tone) {
        double hue = tone.hue();
        return hue >= HUE_FROM
                && hue <= HUE_TO
                && tone.chroma() >= CHROMA_FROM
                && tone.lightness() >= LIGHTNESS_FROM
                && tone.lightness() <= LIGHTNESS_TO;
    }
}

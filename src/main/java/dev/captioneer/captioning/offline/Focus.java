package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Tells a sharp subject before a blurred background. A blurred part still changes, only not finely; a part that does
 * not change at all (a wall, the sky) says nothing.
 */
final class Focus {

    /** Standard deviation of the Laplacian; half of it is no longer sharp to the eye. */
    private static final double SHARP_FROM = 9;

    /** A blurred part changes by this much in lightness and has hardly any fine detail. */
    private static final double CHANGING_FROM = 2.5;

    private static final double FINE_OF_BLURRED_TO = 3;
    /** Of photographs that are sharp all over, less than a fifth looks blurred. */
    private static final double BLURRED_SHARE_FROM = 0.4;

    private static final double SHARP_SHARE_FROM = 0.04;
    private static final double SHARP_SHARE_TO = 0.30;
    /** A focused subject stands free of most of the edge. */
    private static final double SHARP_EDGE_TO = 0.20;

    private final Tiles tiles;

    private Focus(Tiles tiles) {
        this.tiles = tiles;
    }

    static Optional<Fact> of(Tiles tiles) {
        return new Focus(tiles).blurredBackground();
    }

    private Optional<Fact> blurredBackground() {
        double blurred = share(this::isBlurred, _ -> true);
        double sharp = share(this::isSharp, _ -> true);
        boolean clear = blurred >= BLURRED_SHARE_FROM
                && sharp >= SHARP_SHARE_FROM
                && sharp <= SHARP_SHARE_TO
                && share(this::isSharp, tiles::isAtEdge) <= SHARP_EDGE_TO;
        String measured = String.format(Locale.ROOT, "%.0f %% sharp, %.0f %% blurred", 100 * sharp, 100 * blurred);
        return clear ? Optional.of(new Fact(Trait.BLURRED_BACKGROUND, measured)) : Optional.empty();
    }

    private double share(IntPredicate wanted, IntPredicate among) {
        long all = IntStream.range(0, tiles.count()).filter(among).count();
        return (double) IntStream.range(0, tiles.count())
                        .filter(among)
                        .filter(wanted)
                        .count()
                / all;
    }

    private boolean isSharp(int tile) {
        return tiles.fine()[tile] >= SHARP_FROM;
    }

    private boolean isBlurred(int tile) {
        return tiles.coarse()[tile] >= CHANGING_FROM && tiles.fine()[tile] <= FINE_OF_BLURRED_TO;
    }
}

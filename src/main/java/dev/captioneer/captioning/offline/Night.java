package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Small lights scattered in the dark, under a dark sky. One bright thing before a black cloth is no night, and neither
 * is a dark room.
 */
final class Night {

    private static final double DARK_TO = 15;
    private static final double DARK_SHARE_FROM = 0.7;
    /** A lamp makes its square change a lot. */
    private static final double LAMP_CHANGE_FROM = 15;

    private static final int FEWEST_LAMPS = 8;
    private static final double LAMP_SHARE_TO = 0.2;
    /** Of the width. */
    private static final double LAMPS_SPREAD_FROM = 0.5;

    private Night() {}

    static Optional<Fact> of(Tiles tiles) {
        int[] lamps = IntStream.range(0, tiles.count())
                .filter(tile -> tiles.coarse()[tile] >= LAMP_CHANGE_FROM)
                .toArray();
        double dark = darkShare(tiles, tiles.count());
        boolean night = dark >= DARK_SHARE_FROM
                && darkShare(tiles, tiles.columns()) >= DARK_SHARE_FROM
                && lamps.length >= FEWEST_LAMPS
                && lamps.length <= LAMP_SHARE_TO * tiles.count()
                && spread(lamps, tiles) >= LAMPS_SPREAD_FROM;
        String measured = String.format(Locale.ROOT, "%.0f %% dark, %d lights", 100 * dark, lamps.length);
        return night ? Optional.of(new Fact(Trait.NIGHT, measured)) : Optional.empty();
    }

    private static double darkShare(Tiles tiles, int first) {
        return (double) IntStream.range(0, first)
                        .filter(tile -> tiles.tones().lightness()[tile] <= DARK_TO)
                        .count()
                / first;
    }

    private static double spread(int[] lamps, Tiles tiles) {
        var columns = IntStream.of(lamps).map(tile -> tile % tiles.columns()).summaryStatistics();
        return (double) (columns.getMax() - columns.getMin() + 1) / tiles.columns();
    }
}

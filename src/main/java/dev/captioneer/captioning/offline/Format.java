package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.Locale;
import java.util.Optional;

/** The shape of a picture. */
final class Format {

    private static final double SQUARE_TO = 1.03;
    private static final double OBLONG_FROM = 1.15;
    private static final double PANORAMA_FROM = 2.2;

    private Format() {}

    static Optional<Fact> of(int width, int height) {
        return trait((double) width / height)
                .map(found -> new Fact(found, String.format(Locale.ROOT, "%d × %d pixels", width, height)));
    }

    private static Optional<Trait> trait(double ratio) {
        if (ratio >= OBLONG_FROM) {
            return Optional.of(ratio >= PANORAMA_FROM ? Trait.PANORAMA : Trait.LANDSCAPE);
        }
        if (1 / ratio >= OBLONG_FROM) {
            return Optional.of(Trait.PORTRAIT);
        }
        return Math.max(ratio, 1 / ratio) <= SQUARE_TO ? Optional.of(Trait.SQUARE) : Optional.empty();
    }
}

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
        double ratio = (double) width / height;
        Optional<Trait> trait = ratio >= PANORAMA_FROM
                ? Optional.of(Trait.PANORAMA)
                : ratio >= OBLONG_FROM
                        ? Optional.of(Trait.LANDSCAPE)
                        : 1 / ratio >= OBLONG_FROM
                                ? Optional.of(Trait.PORTRAIT)
                                : Math.max(ratio, 1 / ratio) <= SQUARE_TO
                                        ? Optional.of(Trait.SQUARE)
                                        : Optional.empty();
        return trait.map(found -> new Fact(found, String.format(Locale.ROOT, "%d × %d pixels", width, height)));
    }
}

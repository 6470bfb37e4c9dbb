package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures a picture in plain Java, on a small copy. Between two words lies a gap where nothing is said. */
final class PictureMeasures {

    private PictureMeasures() {}

    /** @param picture upright, of any type and size */
    static Measured of(BufferedImage picture) {
        SmallPicture small = SmallPicture.of(picture);
        Tiles tiles = Tiles.of(small);
        Measured colours = Colourfulness.of(small);
        Stream<Fact> single = Stream.of(
                        Format.of(picture.getWidth(), picture.getHeight()),
                        Night.of(tiles),
                        Focus.of(tiles),
                        BlueSky.of(tiles),
                        Greenery.of(tiles),
                        Symmetry.of(small))
                .flatMap(Optional::stream);
        List<Fact> facts = Stream.of(single, Light.of(small).stream(), colours.facts().stream())
                .flatMap(found -> found)
                .sorted(Comparator.comparing(Fact::trait))
                .toList();
        return new Measured(facts, colours.colours());
    }
}

package dev.captioneer.captioning.offline;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;

/** The sample photographs of the application. */
final class Samples {

    private Samples() {}

    static byte[] jpeg(String name) throws IOException {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/" + name), name)) {
            return in.readAllBytes();
        }
    }

    static BufferedImage picture(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg(name)));
    }
}

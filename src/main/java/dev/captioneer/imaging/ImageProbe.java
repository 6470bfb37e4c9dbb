package dev.captioneer.imaging;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the header of a picture, and nothing else, and holds it against the limits. */
public final class ImageProbe {

    private ImageProbe() {}

    /**
     * Reads a few kilobytes of {@code file}, whatever its size says; no pixel is decoded.
     *
     * @throws IOException only when the disk fails; trouble with the picture is {@link Unreadable}
     */
    public static ProbeOutcome probe(Path file, ImageFormat format, PixelLimits limits) throws IOException {
        throw new UnsupportedOperationException("follows");
    }
}

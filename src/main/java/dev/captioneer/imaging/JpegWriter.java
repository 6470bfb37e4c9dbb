package dev.captioneer.imaging;

import java.awt.image.BufferedImage;

/** Writes baseline JPEGs that carry nothing but pixels. */
public final class JpegWriter {

    private JpegWriter() {}

    /**
     * The picture as a JPEG without EXIF, XMP or profile (which means sRGB); the same picture gives the same bytes.
     *
     * @param picture sRGB without alpha
     * @param quality 0 (worst) to 1 (best)
     */
    public static byte[] write(BufferedImage picture, float quality) {
        throw new UnsupportedOperationException("follows");
    }
}

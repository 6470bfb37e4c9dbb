package dev.captioneer.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** The copy of a picture that a captioner gets: upright, sRGB, without metadata, at most 1,536 pixels a side. */
public final class CaptionerPicture {

    public static final int LONG_SIDE = 1536;

    private static final float QUALITY = 0.88f;

    private final PictureReader reader;

    public CaptionerPicture(PictureReader reader) {
        this.reader = reader;
    }

    /**
     * The JPEG for a vision model.
     *
     * @throws IOException when the stored file can no longer be read; it was readable when it was taken in
     * @throws InterruptedException when interrupted while waiting for memory
     */
    public byte[] render(Path file, ImageFormat format) throws IOException, InterruptedException {
        return switch (reader.decode(file, format, LONG_SIDE)) {
            case Decoded.Renditions(var pictures) -> write(pictures.getFirst());
            case Unreadable(String code, String detail) -> throw new IOException(code + ": " + detail);
        };
    }

    private static byte[] write(BufferedImage picture) {
        return JpegWriter.write(picture, QUALITY);
    }
}

package dev.captioneer.imaging;

import java.io.IOException;
import java.nio.file.Path;

/** Makes a stored picture ready for a training zip: upright, sRGB, JPEG or PNG, without private metadata. */
public final class Reencoder {

    private final PictureReader reader;

    public Reencoder(PictureReader reader) {
        this.reader = reader;
    }

    /** The format in which a picture of {@code stored} leaves: WebP becomes JPEG. Known without reading the file. */
    public static ImageFormat exportedFormat(ImageFormat stored) {
        return stored == ImageFormat.WEBP ? ImageFormat.JPEG : stored;
    }

    /**
     * What to put into the zip for {@code file}.
     *
     * @throws IOException only when the disk fails
     * @throws InterruptedException when interrupted while waiting for memory
     */
    public Exported export(Path file, ImageFormat format) throws IOException, InterruptedException {
        throw new UnsupportedOperationException("follows " + reader);
    }
}

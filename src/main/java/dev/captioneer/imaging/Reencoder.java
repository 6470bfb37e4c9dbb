package dev.captioneer.imaging;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes a stored picture ready for a training zip: upright, sRGB, JPEG or PNG, without private metadata.
 *
 * <p>As little as possible happens: a JPEG or PNG that stands upright, is sRGB and holds no metadata stays as it is, byte
 * for byte; one that merely holds metadata (any of it: see {@link MetadataStripper}) loses it without a pixel changing;
 * only rotation, CMYK, a visibly different colour space and WebP cost a new encoding. The same file gives the same bytes
 * each time.
 */
public final class Reencoder {

    private static final float QUALITY = 0.95f;

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
        return switch (ImageProbe.probe(file, format, PixelLimits.STANDARD)) {
            case Unreadable unreadable -> unreadable;
            case ProbeOutcome.Readable readable -> export(file, readable);
        };
    }

    private Exported export(Path file, ProbeOutcome.Readable picture) throws IOException, InterruptedException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            if (mustBeDrawnAnew(bytes, picture)) {
                ImageFormat exported = exportedFormat(picture.format());
                return reader.withPixels(
                        file, picture, picture.stored().longSide(), pixels -> encode(pixels, exported));
            }
            if (MetadataStripper.isClean(bytes, picture.format())) {
                return new Exported.Unchanged(picture.format());
            }
            return new Exported.Rewritten(picture.format(), MetadataStripper.strip(bytes, picture.format()));
        } catch (BrokenPictureException broken) {
            return broken.reason();
        }
    }

    private static boolean mustBeDrawnAnew(ByteBuffer bytes, ProbeOutcome.Readable picture)
            throws BrokenPictureException {
        return picture.format() == ImageFormat.WEBP
                || picture.orientation() != Orientation.NORMAL
                || picture.format() == ImageFormat.JPEG
                        && !JpegFile.parse(bytes).isPlain()
                || Colours.needsConversion(
                        Container.header(bytes, picture.format()).profile());
    }

    private static Exported encode(BufferedImage pixels, ImageFormat format) {
        byte[] bytes = format == ImageFormat.PNG ? PngWriter.write(pixels) : JpegWriter.write(pixels, QUALITY);
        return new Exported.Rewritten(format, bytes);
    }
}

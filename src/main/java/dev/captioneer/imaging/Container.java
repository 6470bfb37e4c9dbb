package dev.captioneer.imaging;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads the structure of a file, without decoding a pixel. */
final class Container {

    private Container() {}

    /** The header of the picture in {@code file} (position 0, big endian); a file that ends too early is refused. */
    static Header header(ByteBuffer file, ImageFormat format) throws BrokenPictureException {
        if (!file.hasRemaining()) {
            throw new BrokenPictureException(Unreadable.EMPTY, "0 bytes");
        }
        try {
            return switch (format) {
                case JPEG -> JpegFile.parse(file).header();
                case PNG -> PngFile.parse(file).header();
                case WEBP -> WebpFile.parse(file).header();
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException _) {
            throw new BrokenPictureException(Unreadable.TRUNCATED, "the file ends inside its header");
        }
    }
}

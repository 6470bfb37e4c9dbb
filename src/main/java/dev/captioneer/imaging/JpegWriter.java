package dev.captioneer.imaging;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

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
        ImageWriter writer = Codecs.jpegWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(picture.getWidth() * picture.getHeight() / 4 + 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), baseline(quality));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriteParam baseline(float quality) {
        JPEGImageWriteParam param = new JPEGImageWriteParam(null);
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        param.setOptimizeHuffmanTables(true);
        return param;
    }
}

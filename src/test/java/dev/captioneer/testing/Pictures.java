package dev.captioneer.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Pictures in memory. */
public final class Pictures {

    private Pictures() {}

    /** Left half red, right half a colour of its own for each seed, so that no two seeds have the same bytes. */
    public static BufferedImage picture(int seed, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0, seed % 7 * 30 + 20, seed / 7 % 8 * 30 + 40));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(width - 1 - seed % (width / 2), height - 1 - seed % (height / 2), 1, 1);
        graphics.dispose();
        return picture;
    }

    public static byte[] jpeg(int seed) {
        return encode(picture(seed, 120, 80), "jpeg");
    }

    public static byte[] png(int seed) {
        return encode(picture(seed, 120, 80), "png");
    }

    public static byte[] encode(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with EXIF data: an orientation and a GPS latitude. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(80);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2);
        tiff.put("N\0\0\0".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        byte[] block = tiff.array();
        return ByteBuffer.allocate(jpeg.length + block.length + 10)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (block.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(block)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A file of the decoders' own test sets, for instance {@code /webp/1.webp}. */
    public static byte[] resource(String name) {
        try (InputStream in = Pictures.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)), "a picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

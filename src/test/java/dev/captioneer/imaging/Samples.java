package dev.captioneer.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures and broken files, made on the spot. */
final class Samples {

    private Samples() {}

    /** Red, green, blue and yellow quarters: top left, top right, bottom left, bottom right. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(colours[i]);
            graphics.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width - width / 2, height - height / 2);
        }
        graphics.dispose();
        return picture;
    }

    /** Fine detail everywhere, so that each part of the compressed file matters. */
    static BufferedImage detailed(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        java.util.Random random = new java.util.Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(48);
                picture.setRGB(x, y, (x * 200 / width + noise) << 16 | (y * 200 / height + noise) << 8 | noise * 4);
            }
        }
        return picture;
    }

    static byte[] encode(BufferedImage picture, String format) {
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

    /** A TIFF block with an orientation and a GPS latitude. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(80);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0001).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putInt(0);
        return tiff.array();
    }

    static byte[] withExif(byte[] jpeg, byte[] tiff) {
        return withSegment(jpeg, 0xE1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), tiff));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        ByteBuffer segment = ByteBuffer.allocate(payload.length + 4);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (payload.length + 2))
                .put(payload);
        return insert(jpeg, 2, segment.array());
    }

    static byte[] withChunk(byte[] png, String type, byte[] data) {
        return insert(png, 33, chunk(type, data));
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] named = concat(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A PNG that promises {@code width × height} and holds next to nothing. */
    static byte[] pngPromising(int width, int height, int depth, int colourType) {
        byte[] ihdr = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colourType)
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        byte[] idat = {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1};
        return concat(signature, chunk("IHDR", ihdr), chunk("IDAT", idat), chunk("IEND", new byte[0]));
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] insert(byte[] file, int at, byte[] inserted) {
        return ByteBuffer.allocate(file.length + inserted.length)
                .put(file, 0, at)
                .put(inserted)
                .put(file, at, file.length - at)
                .array();
    }

    /** A file of the decoders' own test sets, e.g. {@code /jpeg/cmyk-sample.jpg}. */
    static byte[] resource(String name) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    static Path write(Path folder, byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "picture", "");
        return Files.write(file, bytes);
    }

    static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new java.io.ByteArrayInputStream(bytes));
    }

    /** The mean of red, green and blue. */
    static double[] mean(BufferedImage picture) {
        double[] sum = new double[3];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                sum[0] += rgb >> 16 & 0xFF;
                sum[1] += rgb >> 8 & 0xFF;
                sum[2] += rgb & 0xFF;
            }
        }
        int pixels = picture.getWidth() * picture.getHeight();
        return new double[] {sum[0] / pixels, sum[1] / pixels, sum[2] / pixels};
    }
}

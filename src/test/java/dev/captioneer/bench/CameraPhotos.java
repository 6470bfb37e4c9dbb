package dev.captioneer.bench;

import dev.captioneer.imaging.JpegWriter;
import dev.captioneer.process.Photo;
import dev.captioneer.testing.Pictures;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** JPEGs as cameras write them: a real photo enlarged to 12 or 24 megapixels, sensor noise, EXIF with a place. */
final class CameraPhotos {

    private static final Path SAMPLE = Path.of("src/main/resources/samples/Bridge_by_Sander_Klootwijk.jpg");
    private static final double NOISE = 9;

    private final byte[] jpeg;

    private CameraPhotos(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    static CameraPhotos twelveMegapixels() throws IOException {
        return new CameraPhotos(jpeg(4000, 3000));
    }

    static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(ImageIO.read(SAMPLE.toFile()), 0, 0, width, height, null);
        graphics.dispose();
        addNoise(large);
        return JpegWriter.write(large, 0.92f);
    }

    /** @param orientation of EXIF: 1 is upright, 6 a phone held upright */
    Photo photo(int number, int orientation) {
        byte[] numbered = withComment(jpeg, number);
        return new Photo("IMG_%04d.jpg".formatted(number), Pictures.withExif(numbered, orientation));
    }

    List<Photo> photos(int count, int orientation) {
        return IntStream.range(0, count)
                .mapToObj(number -> photo(number, orientation))
                .toList();
    }

    double megabytes() {
        return jpeg.length / 1e6;
    }

    /** Other bytes, the same picture: a comment of JPEG after the start. */
    private static byte[] withComment(byte[] jpeg, int number) {
        return ByteBuffer.allocate(jpeg.length + 8)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) 6)
                .putInt(number)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static void addNoise(BufferedImage picture) {
        Random random = new Random(1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, noisy(picture.getRGB(x, y), (int) (random.nextGaussian() * NOISE)));
            }
        }
    }

    private static int noisy(int rgb, int more) {
        return part(rgb >> 16, more) << 16 | part(rgb >> 8, more) << 8 | part(rgb, more);
    }

    private static int part(int value, int more) {
        return Math.clamp((value & 0xFF) + more, 0, 255);
    }
}

package dev.captioneer.bench;

import com.sun.management.ThreadMXBean;
import dev.captioneer.imaging.DecodeBudget;
import dev.captioneer.imaging.Decoded;
import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.imaging.ImageProbe;
import dev.captioneer.imaging.JpegWriter;
import dev.captioneer.imaging.PictureReader;
import dev.captioneer.imaging.PixelLimits;
import dev.captioneer.imaging.ProbeOutcome;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Our thumbnails against plain Thumbnailator, both in one run on one thread: {@code ThumbnailBench photo.jpg [rounds]}.
 * Makes a 12 and a 24 megapixel JPEG of the photo first.
 */
final class ThumbnailBench {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PictureReader pure = PictureReader.pureJava(DecodeBudget.quarterOfHeap());
    private final PictureReader fast = new PictureReader(DecodeBudget.quarterOfHeap());
    private final int rounds;

    private ThumbnailBench(int rounds) {
        this.rounds = rounds;
    }

    record Figures(double medianMillis, long bytes) {}

    public static void main(String[] args) throws Exception {
        Path photo = Path.of(args[0]);
        ThumbnailBench bench = new ThumbnailBench(args.length > 1 ? Integer.parseInt(args[1]) : 15);
        System.out.printf(
                "Machine: %d cores, %s %s, %s %s, heap %d MB%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                Runtime.getRuntime().maxMemory() >> 20);
        bench.compare("12 MP", enlarged(photo, 4000, 3000));
        bench.compare("24 MP", enlarged(photo, 6000, 4000));
    }

    private void compare(String name, Path file) throws Exception {
        var picture = (ProbeOutcome.Readable) ImageProbe.probe(file, ImageFormat.JPEG, PixelLimits.STANDARD);
        Figures plain =
                measure(() -> Thumbnails.of(file.toFile()).size(320, 320).asBufferedImage());
        System.out.printf("%s, %.1f MB, median of %d%n", name, Files.size(file) / 1e6, rounds);
        print("plain Thumbnailator, 320", plain, plain);
        compare("pure Java", pure, file, picture, plain);
        if (fast.isNative()) {
            compare("libjpeg-turbo", fast, file, picture, plain);
        }
        Files.delete(file);
    }

    private void compare(String way, PictureReader reader, Path file, ProbeOutcome.Readable picture, Figures plain)
            throws Exception {
        print(way + ", 320", measure(() -> pictures(reader, file, picture, List.of(320))), plain);
        print(way + ", 1600 and 320", measure(() -> pictures(reader, file, picture, List.of(1600, 320))), plain);
    }

    private static void print(String way, Figures figures, Figures plain) {
        System.out.printf(
                Locale.ROOT,
                "  %-36s %6.0f ms %8.1f MB allocated   %.1f x as fast, %.1f x less memory%n",
                way,
                figures.medianMillis(),
                figures.bytes() / 1e6,
                plain.medianMillis() / figures.medianMillis(),
                (double) plain.bytes() / figures.bytes());
    }

    private static Object pictures(PictureReader reader, Path file, ProbeOutcome.Readable picture, List<Integer> sides)
            throws Exception {
        return switch (reader.decode(file, picture, sides)) {
            case Decoded.Renditions renditions -> renditions;
            case Decoded refused -> throw new IllegalStateException(refused.toString());
        };
    }

    private Figures measure(Callable<?> work) throws Exception {
        for (int i = 0; i < 3; i++) {
            work.call();
        }
        double[] millis = new double[rounds];
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            work.call();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / rounds;
        Arrays.sort(millis);
        return new Figures(millis[rounds / 2], bytes);
    }

    private static Path enlarged(Path photo, int width, int height) throws IOException {
        BufferedImage large = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(ImageIO.read(photo.toFile()), 0, 0, width, height, null);
        graphics.dispose();
        return Files.write(Files.createTempFile("bench", ".jpg"), JpegWriter.write(large, 0.92f));
    }
}

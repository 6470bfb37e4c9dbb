package dev.captioneer.bench;

import com.sun.management.ThreadMXBean;
import dev.captioneer.imaging.DecodeBudget;
import dev.captioneer.imaging.Decoded;
import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.imaging.ImageProbe;
import dev.captioneer.imaging.PictureReader;
import dev.captioneer.imaging.PixelLimits;
import dev.captioneer.imaging.ProbeOutcome;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Our thumbnails against plain Thumbnailator, both in one run on one thread: {@code ThumbnailBench [rounds]}. The budget
 * of pure Java is to beat it; that of the native decoder is Pillow's own time, measured on another machine of 2 cores.
 */
final class ThumbnailBench {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final double PILLOW_12_MP = 68;
    private static final double PILLOW_24_MP = 92;

    private final PictureReader pure = PictureReader.pureJava(DecodeBudget.quarterOfHeap());
    private final PictureReader fast = new PictureReader(DecodeBudget.quarterOfHeap());
    private final int rounds;

    private ThumbnailBench(int rounds) {
        this.rounds = rounds;
    }

    record Figures(double medianMillis, long bytes) {}

    public static void main(String[] args) throws Exception {
        ThumbnailBench bench = new ThumbnailBench(args.length > 0 ? Integer.parseInt(args[0]) : 15);
        bench.compare("12 MP", CameraPhotos.jpeg(4000, 3000), PILLOW_12_MP);
        bench.compare("24 MP", CameraPhotos.jpeg(6000, 4000), PILLOW_24_MP);
    }

    private void compare(String size, byte[] jpeg, double pillow) throws Exception {
        Path file = Files.write(Files.createTempFile("bench", ".jpg"), jpeg);
        var picture = (ProbeOutcome.Readable) ImageProbe.probe(file, ImageFormat.JPEG, PixelLimits.STANDARD);
        Figures plain =
                measure(() -> Thumbnails.of(file.toFile()).size(320, 320).asBufferedImage());
        String name = "thumbnail of %s, %.1f MB: ".formatted(size, jpeg.length / 1e6);
        Report.figure(name + "plain Thumbnailator", plain.medianMillis(), "ms");
        Report.figure(name + "plain Thumbnailator, allocated", plain.bytes() / 1e6, "MB");
        compare(name + "pure Java", pure, file, picture, plain.medianMillis(), plain);
        if (fast.isNative()) {
            compare(name + "libjpeg-turbo", fast, file, picture, pillow, plain);
        }
        Files.delete(file);
    }

    private void compare(
            String way, PictureReader reader, Path file, ProbeOutcome.Readable picture, double most, Figures plain)
            throws Exception {
        Figures small = measure(() -> pictures(reader, file, picture, List.of(320)));
        Report.atMost(way, small.medianMillis(), most, "ms");
        Report.atMost(way + ", allocated", small.bytes() / 1e6, plain.bytes() / 1e6, "MB");
        Figures both = measure(() -> pictures(reader, file, picture, List.of(1600, 320)));
        Report.figure(way + ", with the 1600 px preview", both.medianMillis(), "ms");
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
}

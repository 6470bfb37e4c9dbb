package dev.captioneer.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.PixelSize;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageProbeTest {

    @TempDir
    Path folder;

    @Test
    void emptyFile_isRefusedAsEmpty() {
        for (ImageFormat format : ImageFormat.values()) {
            assertThat(code(new byte[0], format)).isEqualTo("IMG-EMPTY");
        }
    }

    @Test
    void threeBytesOfAJpeg_areTruncated() {
        assertThat(code(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, ImageFormat.JPEG))
                .isEqualTo("IMG-TRUNCATED");
    }

    @ParameterizedTest
    @CsvSource({
        "20000, 20000, 8, 2, IMG-SIDE-TOO-LONG",
        "50000, 50000, 1, 0, IMG-SIDE-TOO-LONG",
        "2147483647, 2147483647, 8, 6, IMG-SIDE-TOO-LONG",
        "-1, -1, 8, 6, IMG-SIDE-TOO-LONG",
        "16385, 1, 8, 2, IMG-SIDE-TOO-LONG",
        "16000, 16000, 1, 0, IMG-TOO-MANY-PIXELS",
        "8001, 8000, 8, 2, IMG-TOO-MANY-PIXELS",
        "0, 10, 8, 2, IMG-ZERO-SIZE",
        "10, 0, 8, 2, IMG-ZERO-SIZE",
        "10, 10, 3, 2, IMG-DAMAGED",
    })
    void pngHeader_isHeldAgainstTheLimits(int width, int height, int depth, int colourType, String code) {
        assertThat(code(Samples.pngPromising(width, height, depth, colourType), ImageFormat.PNG))
                .isEqualTo(code);
    }

    @Test
    void exactlyAtTheLimits_isReadable() {
        assertThat(probe(Samples.pngPromising(8000, 8000, 8, 2), ImageFormat.PNG))
                .isInstanceOf(ProbeOutcome.Readable.class);
        assertThat(probe(Samples.pngPromising(16384, 3000, 8, 2), ImageFormat.PNG))
                .isInstanceOf(ProbeOutcome.Readable.class);
    }

    @Test
    void jpegHeader_isHeldAgainstTheLimits() {
        assertThat(code(jpegPromising(65535, 65535), ImageFormat.JPEG)).isEqualTo("IMG-SIDE-TOO-LONG");
        assertThat(code(jpegPromising(16000, 16000), ImageFormat.JPEG)).isEqualTo("IMG-TOO-MANY-PIXELS");
        assertThat(code(jpegPromising(0, 100), ImageFormat.JPEG)).isEqualTo("IMG-ZERO-SIZE");
    }

    @Test
    void webpHeader_isHeldAgainstTheLimits() throws Exception {
        byte[] extended = Samples.resource("/webp/1_webp_a.webp");
        Arrays.fill(extended, 24, 30, (byte) 0xFF);
        assertThat(code(extended, ImageFormat.WEBP)).isEqualTo("IMG-SIDE-TOO-LONG");
    }

    @Test
    void headerBomb_costsNoMemoryAndNoTime() throws Exception {
        Path bomb = Samples.write(folder, Samples.pngPromising(20_000, 20_000, 8, 6));
        ImageProbe.probe(bomb, ImageFormat.PNG, PixelLimits.STANDARD);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        ImageProbe.probe(bomb, ImageFormat.PNG, PixelLimits.STANDARD);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(100));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void orientation_decidesTheSizePeopleSee(int tag) {
        byte[] jpeg = Samples.withExif(Samples.encode(Samples.quarters(40, 20), "jpeg"), Samples.exif(tag));
        var readable = (ProbeOutcome.Readable) probe(jpeg, ImageFormat.JPEG);
        assertThat(readable.orientation().exif()).isEqualTo(tag);
        assertThat(readable.stored()).isEqualTo(new PixelSize(40, 20));
        assertThat(readable.oriented()).isEqualTo(tag < 5 ? new PixelSize(40, 20) : new PixelSize(20, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MM\0*", "MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0009\0\0", "junk junk"
            })
    void junkExif_countsAsUpright(String tiff) {
        byte[] jpeg = Samples.withExif(
                Samples.encode(Samples.quarters(40, 20), "jpeg"), tiff.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(((ProbeOutcome.Readable) probe(jpeg, ImageFormat.JPEG)).orientation())
                .isEqualTo(Orientation.NORMAL);
    }

    @Test
    void exifThatPointsToItself_countsAsUpright() {
        byte[] cyclic = Samples.exif(9);
        ByteBuffer.wrap(cyclic).putInt(34, 8);
        byte[] jpeg = Samples.withExif(Samples.encode(Samples.quarters(40, 20), "jpeg"), cyclic);
        assertThat(((ProbeOutcome.Readable) probe(jpeg, ImageFormat.JPEG)).orientation())
                .isEqualTo(Orientation.NORMAL);
    }

    @Test
    void webpAnimation_isSaid() throws Exception {
        var animated =
                (ProbeOutcome.Readable) probe(Samples.resource("/webp/animated-webp-supported.webp"), ImageFormat.WEBP);
        assertThat(animated.animated()).isTrue();
        var still = (ProbeOutcome.Readable) probe(Samples.resource("/webp/1.webp"), ImageFormat.WEBP);
        assertThat(still.animated()).isFalse();
        assertThat(still.stored()).isEqualTo(new PixelSize(550, 368));
    }

    private static byte[] jpegPromising(int width, int height) {
        byte[] jpeg = Samples.encode(Samples.quarters(8, 8), "jpeg");
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00FF\u00C0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    private static String code(byte[] file, ImageFormat format) {
        return probe(file, format) instanceof Unreadable unreadable ? unreadable.code() : "readable";
    }

    private static ProbeOutcome probe(byte[] file, ImageFormat format) {
        return ImageProbe.probe(ByteBuffer.wrap(file), format, PixelLimits.STANDARD);
    }
}

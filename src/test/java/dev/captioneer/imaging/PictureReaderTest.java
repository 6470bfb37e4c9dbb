package dev.captioneer.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run twice: in pure Java here, and with libjpeg-turbo in {@link NativePictureReaderTest}. */
class PictureReaderTest {

    @TempDir
    Path folder;

    private final PictureReader reader = reader();

    PictureReader reader() {
        return PictureReader.pureJava(DecodeBudget.quarterOfHeap());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3, 0.5, 0.75, 0.9, 0.99})
    void cutFile_isRefusedAsTruncated(double share) throws Exception {
        byte[] jpeg = Samples.encode(Samples.detailed(900, 600), "jpeg");
        byte[] png = Samples.encode(Samples.detailed(300, 200), "png");
        for (int longSide : new int[] {80, 900}) {
            assertThat(code(cut(jpeg, share), ImageFormat.JPEG, longSide)).isEqualTo("IMG-TRUNCATED");
            assertThat(code(cut(png, share), ImageFormat.PNG, longSide)).isEqualTo("IMG-TRUNCATED");
            for (String name : List.of("/webp/1.webp", "/webp/1_webp_a.webp", "/webp/1_webp_ll.webp")) {
                assertThat(code(cut(Samples.resource(name), share), ImageFormat.WEBP, longSide))
                        .isEqualTo("IMG-TRUNCATED");
            }
        }
    }

    @Test
    void jpegThatLacksOnlyItsLastBytes_isRefusedAsTruncated() throws Exception {
        byte[] jpeg = Samples.encode(Samples.detailed(300, 200), "jpeg");
        for (int missing = 1; missing < 20; missing++) {
            assertThat(code(Arrays.copyOf(jpeg, jpeg.length - missing), ImageFormat.JPEG, 80))
                    .isEqualTo("IMG-TRUNCATED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void garbageInThePixels_isRefused(String format) throws Exception {
        byte[] file = Samples.encode(Samples.detailed(300, 200), format);
        Arrays.fill(file, file.length / 2, file.length / 2 + 400, (byte) 0xFF);
        assertThat(code(file, ImageFormat.valueOf(format.toUpperCase(java.util.Locale.ROOT)), 80))
                .isIn("IMG-DAMAGED", "IMG-TRUNCATED");
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN, BLUE, YELLOW",
        "2, GREEN, RED, YELLOW, BLUE",
        "3, YELLOW, BLUE, GREEN, RED",
        "4, BLUE, YELLOW, RED, GREEN",
        "5, RED, BLUE, GREEN, YELLOW",
        "6, BLUE, RED, YELLOW, GREEN",
        "7, YELLOW, GREEN, BLUE, RED",
        "8, GREEN, YELLOW, RED, BLUE"
    })
    void orientation_isBakedIn(int tag, String topLeft, String topRight, String bottomLeft, String bottomRight)
            throws Exception {
        byte[] jpeg = Samples.withExif(Samples.encode(Samples.quarters(400, 200), "jpeg"), Samples.exif(tag));
        BufferedImage picture = only(jpeg, ImageFormat.JPEG, 100);
        int right = picture.getWidth() - 5;
        int bottom = picture.getHeight() - 5;
        assertThat(List.of(picture.getWidth(), picture.getHeight()))
                .isEqualTo(tag < 5 ? List.of(100, 50) : List.of(50, 100));
        assertThat(List.of(
                        nameOf(picture, 5, 5),
                        nameOf(picture, right, 5),
                        nameOf(picture, 5, bottom),
                        nameOf(picture, right, bottom)))
                .containsExactly(topLeft, topRight, bottomLeft, bottomRight);
    }

    @Test
    void severalSizes_comeFromOneDecodeInTheOrderAskedFor() throws Exception {
        Path file = Samples.write(folder, Samples.encode(Samples.quarters(1000, 500), "jpeg"));
        var readable = (ProbeOutcome.Readable) ImageProbe.probe(file, ImageFormat.JPEG, PixelLimits.STANDARD);
        var renditions = (Decoded.Renditions) reader.decode(file, readable, List.of(50, 400, 5000));
        assertThat(renditions.pictures()).extracting(BufferedImage::getWidth).containsExactly(50, 400, 1000);
        assertThat(renditions.pictures()).extracting(BufferedImage::getType).containsOnly(BufferedImage.TYPE_INT_RGB);
    }

    @Test
    void fineStripes_becomeGreyAndNotJaggedWhenMadeSmall() throws Exception {
        BufferedImage stripes = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 900; y++) {
            for (int x = 0; x < 1200; x++) {
                stripes.setRGB(x, y, (x / 2) % 2 == 0 ? 0xFFFFFF : 0);
            }
        }
        BufferedImage small = only(Samples.encode(stripes, "jpeg"), ImageFormat.JPEG, 100);
        for (int x = 2; x < 98; x++) {
            assertThat(small.getRGB(x, 40) & 0xFF).isCloseTo(127, within(24));
        }
    }

    @Test
    void greyJpegAndPng_keepTheirBrightness() throws Exception {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(((java.awt.image.DataBufferByte) grey.getRaster().getDataBuffer()).getData(), (byte) 138);
        assertMean(only(Samples.encode(grey, "jpeg"), ImageFormat.JPEG, 32), 138, 138, 138);
        assertMean(only(Samples.encode(grey, "png"), ImageFormat.PNG, 32), 138, 138, 138);
    }

    @Test
    void sixteenBitGreyPng_keepsItsBrightness() throws Exception {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        Arrays.fill(
                ((java.awt.image.DataBufferUShort) grey.getRaster().getDataBuffer()).getData(), (short) (138 * 257));
        assertMean(only(Samples.encode(grey, "png"), ImageFormat.PNG, 32), 138, 138, 138);
    }

    @Test
    void oneBitAndPalettePng_areDrawn() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED}) {
            BufferedImage white = new BufferedImage(64, 64, type);
            Graphics2D graphics = white.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 64, 64);
            graphics.dispose();
            assertMean(only(Samples.encode(white, "png"), ImageFormat.PNG, 32), 255, 255, 255);
        }
    }

    @Test
    void transparentPng_standsOnWhite() throws Exception {
        BufferedImage clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        assertMean(only(Samples.encode(clear, "png"), ImageFormat.PNG, 32), 255, 255, 255);
    }

    @Test
    void transparentGreyPng_standsOnWhite() throws Exception {
        byte[] rows = new byte[4 * 9];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) (i % 9 == 0 ? 0 : i % 9 % 2 == 1 ? 100 : 128);
        }
        java.io.ByteArrayOutputStream deflated = new java.io.ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(deflated)) {
            out.write(rows);
        }
        byte[] frame = Samples.pngPromising(4, 4, 8, 4);
        byte[] png = Samples.concat(
                Arrays.copyOf(frame, 33),
                Samples.chunk("IDAT", deflated.toByteArray()),
                Samples.chunk("IEND", new byte[0]));
        assertMean(only(png, ImageFormat.PNG, 4), 177, 177, 177);
    }

    /** Reference means by ImageMagick 6.9.11 with {@code -colorspace sRGB}. */
    @ParameterizedTest
    @CsvSource({
        "/jpeg/cmyk-sample.jpg, 72.5, 135.1, 155.9",
        "/jpeg/cmyk-sample-no-icc.jpg, 184.4, 184.4, 184.4",
        "/jpeg/jfif-cmyk-invalid-icc-profile-srgb.jpg, 64.9, 38.5, 209.1",
        "/jpeg/warning-embedded-color-profile-invalid-ignored-cmyk.jpg, 159.3, 66.3, 106.9"
    })
    void cmykJpeg_hasTheReferenceColours(String name, double red, double green, double blue) throws Exception {
        assertMean(only(Samples.resource(name), ImageFormat.JPEG, 4000), red, green, blue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jpeg/exif-jfif-app13-app14ycck-3channel.jpg",
                "/jpeg/no-image-types-rgb-us-web-coated-v2-ms-photogallery-exif.jpg",
                "/jpeg/adobe-unknown-rgb-ids.jpg",
                "/jpeg/jfif-component-id-out-of-range.jpg"
            })
    void oddButSoundJpeg_isRead(String name) throws Exception {
        assertThat(decode(Samples.resource(name), ImageFormat.JPEG, 100)).isInstanceOf(Decoded.Renditions.class);
    }

    @Test
    void brokenAndWideProfiles_doNotStopAPicture() throws Exception {
        for (String name : List.of(
                "/jpeg/corrupted-icc-srgb.jpg",
                "/jpeg/exif-empty-icc-profile.jpeg",
                "/jpeg/cmm-exception-adobe-rgb.jpg",
                "/jpeg/cmm-exception-invalid-icc-profile-data.jpg",
                "/jpeg/invalid-icc-single-chunk-bad-sequence-number.jpg",
                "/jpeg/exif-rgb-thumbnail-bad-exif-kodak-dc210.jpg",
                "/jpeg/app-marker-missing-null-term.jpg")) {
            assertThat(decode(Samples.resource(name), ImageFormat.JPEG, 100))
                    .as(name)
                    .isInstanceOf(Decoded.Renditions.class);
        }
    }

    @Test
    void wideGamutJpeg_isConvertedToSrgb() throws Exception {
        byte[] jpeg = Samples.encode(solid(new Color(120, 200, 80)), "jpeg");
        byte[] linear = java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB)
                .getData();
        byte[] tagged = Samples.withSegment(
                jpeg, 0xE2, Samples.concat("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1), linear));
        double[] mean = Samples.mean(only(tagged, ImageFormat.JPEG, 32));
        assertThat(mean[0]).isCloseTo(183, within(4.0));
        assertThat(mean[1]).isCloseTo(229, within(4.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/webp/1.webp",
                "/webp/1_webp_a.webp",
                "/webp/1_webp_ll.webp",
                "/webp/photo-iccp-adobergb.webp",
                "/webp/animated-webp-supported.webp",
                "/webp/small_1x1.webp"
            })
    void webp_isRead(String name) throws Exception {
        Decoded decoded = decode(Samples.resource(name), ImageFormat.WEBP, 100);
        assertThat(decoded).isInstanceOf(Decoded.Renditions.class);
        assertThat(((Decoded.Renditions) decoded).pictures().getFirst().getWidth())
                .isLessThanOrEqualTo(100);
    }

    @Test
    void scriptBehindTheEnd_doesNotMatter() throws Exception {
        byte[] jpeg = Samples.encode(Samples.quarters(100, 100), "jpeg");
        byte[] polyglot = Samples.concat(jpeg, "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(decode(polyglot, ImageFormat.JPEG, 50)).isInstanceOf(Decoded.Renditions.class);
    }

    @Test
    void tinyPicture_isRead() throws Exception {
        assertThat(only(Samples.encode(Samples.quarters(8, 8), "jpeg"), ImageFormat.JPEG, 320)
                        .getWidth())
                .isEqualTo(8);
    }

    @Test
    void photoOfSixtyFourMegapixels_needsLittleMemory() throws Exception {
        byte[] jpeg = JpegWriter.write(new BufferedImage(8000, 8000, BufferedImage.TYPE_BYTE_GRAY), 0.5f);
        Path file = Samples.write(folder, jpeg);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(reader.decode(file, ImageFormat.JPEG, 320)).isInstanceOf(Decoded.Renditions.class);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
    }

    @Test
    void memoryIsGivenBack_alsoAfterARefusal() throws Exception {
        DecodeBudget budget = new DecodeBudget(64 << 20);
        PictureReader bounded = new PictureReader(budget);
        byte[] jpeg = Samples.encode(Samples.detailed(300, 200), "jpeg");
        bounded.decode(Samples.write(folder, jpeg), ImageFormat.JPEG, 80);
        bounded.decode(Samples.write(folder, cut(jpeg, 0.5)), ImageFormat.JPEG, 80);
        assertThat(budget.free()).isEqualTo(budget.bytes());
    }

    @Test
    void captionersPicture_isAnUprightJpegWithoutMetadata() throws Exception {
        byte[] jpeg = Samples.withExif(Samples.encode(Samples.quarters(2000, 1000), "jpeg"), Samples.exif(6));
        byte[] rendered = new CaptionerPicture(reader).render(Samples.write(folder, jpeg), ImageFormat.JPEG);
        BufferedImage picture = Samples.read(rendered);
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(768, 1536);
        assertThat(MetadataStripper.isClean(ByteBuffer.wrap(rendered), ImageFormat.JPEG))
                .isTrue();
    }

    private static BufferedImage solid(Color colour) {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 64, 64);
        graphics.dispose();
        return picture;
    }

    private static byte[] cut(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    private static void assertMean(BufferedImage picture, double red, double green, double blue) {
        double[] mean = Samples.mean(picture);
        assertThat(mean[0]).isCloseTo(red, within(3.0));
        assertThat(mean[1]).isCloseTo(green, within(3.0));
        assertThat(mean[2]).isCloseTo(blue, within(3.0));
    }

    private static String nameOf(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        boolean red = colour.getRed() > 128;
        boolean green = colour.getGreen() > 128;
        return red && green ? "YELLOW" : red ? "RED" : green ? "GREEN" : "BLUE";
    }

    private BufferedImage only(byte[] file, ImageFormat format, int longSide) throws Exception {
        Decoded decoded = decode(file, format, longSide);
        assertThat(decoded).isInstanceOf(Decoded.Renditions.class);
        return ((Decoded.Renditions) decoded).pictures().getFirst();
    }

    private String code(byte[] file, ImageFormat format, int longSide) throws Exception {
        return decode(file, format, longSide) instanceof Unreadable unreadable ? unreadable.code() : "readable";
    }

    private Decoded decode(byte[] file, ImageFormat format, int longSide) throws IOException, InterruptedException {
        return reader.decode(Samples.write(folder, file), format, longSide);
    }
}

package dev.captioneer.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReencoderTest {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private final Reencoder reencoder = new Reencoder(new PictureReader(DecodeBudget.quarterOfHeap()));

    @Test
    void cleanUprightPictures_stayByteForByte() throws Exception {
        assertThat(export(jpeg(), ImageFormat.JPEG)).isEqualTo(new Exported.Unchanged(ImageFormat.JPEG));
        assertThat(export(Samples.encode(Samples.quarters(64, 32), "png"), ImageFormat.PNG))
                .isEqualTo(new Exported.Unchanged(ImageFormat.PNG));
    }

    @Test
    void gpsOfAnUprightJpeg_goesAndThePixelsStay() throws Exception {
        byte[] stripped = rewritten(Samples.withExif(jpeg(), Samples.exif(1)), ImageFormat.JPEG);
        assertThat(stripped).isEqualTo(jpeg());
    }

    @Test
    void everyPrivateSegmentAndWhatHangsBehindTheEnd_goes() throws Exception {
        byte[] full = jpeg();
        for (int marker : new int[] {0xE1, 0xE3, 0xED, 0xEF, 0xFE}) {
            full = Samples.withSegment(full, marker, SECRET);
        }
        assertThat(rewritten(Samples.concat(full, SECRET), ImageFormat.JPEG)).isEqualTo(jpeg());
    }

    @Test
    void metadataOfAPng_goesAndTheRestStays() throws Exception {
        byte[] png = Samples.encode(Samples.quarters(64, 32), "png");
        byte[] full = png;
        for (String type : new String[] {"tEXt", "zTXt", "iTXt", "tIME"}) {
            full = Samples.withChunk(full, type, SECRET);
        }
        full = Samples.withChunk(full, "eXIf", Samples.exif(1));
        assertThat(rewritten(full, ImageFormat.PNG)).isEqualTo(png);
    }

    @Test
    void rotation_isBakedInAndItsTagGoes() throws Exception {
        byte[] upright = rewritten(Samples.withExif(jpeg(), Samples.exif(6)), ImageFormat.JPEG);
        BufferedImage picture = Samples.read(upright);
        assertThat(picture.getWidth()).isEqualTo(32);
        assertThat(picture.getHeight()).isEqualTo(64);
        assertThat(MetadataStripper.isClean(ByteBuffer.wrap(upright), ImageFormat.JPEG))
                .isTrue();
    }

    @Test
    void rotatedPng_isBakedInAndStaysPng() throws Exception {
        byte[] png = Samples.withChunk(Samples.encode(Samples.quarters(64, 32), "png"), "eXIf", Samples.exif(8));
        BufferedImage picture = Samples.read(rewritten(png, ImageFormat.PNG));
        assertThat(picture.getHeight()).isEqualTo(64);
        assertThat(picture.getRGB(2, 2)).isEqualTo(java.awt.Color.GREEN.getRGB());
    }

    @Test
    void webpAndCmyk_leaveAsJpegInRgb() throws Exception {
        assertThat(Reencoder.exportedFormat(ImageFormat.WEBP)).isEqualTo(ImageFormat.JPEG);
        var webp = (Exported.Rewritten) export(Samples.resource("/webp/1.webp"), ImageFormat.WEBP);
        assertThat(webp.format()).isEqualTo(ImageFormat.JPEG);
        assertThat(Samples.read(webp.bytes()).getWidth()).isEqualTo(550);
        byte[] cmyk = rewritten(Samples.resource("/jpeg/cmyk-sample.jpg"), ImageFormat.JPEG);
        assertThat(Samples.read(cmyk).getRaster().getNumBands()).isEqualTo(3);
    }

    @Test
    void sameFile_givesTheSameBytes() throws Exception {
        byte[] webp = Samples.resource("/webp/1.webp");
        assertThat(rewritten(webp, ImageFormat.WEBP)).isEqualTo(rewritten(webp, ImageFormat.WEBP));
        byte[] rotated = Samples.withExif(jpeg(), Samples.exif(3));
        assertThat(rewritten(rotated, ImageFormat.JPEG)).isEqualTo(rewritten(rotated, ImageFormat.JPEG));
    }

    @Test
    void strippedFile_isCleanAndDecodes() throws Exception {
        for (String name : new String[] {
            "/exif/Landscape_1.jpg",
            "/jpeg/exif-rgb-thumbnail-sony-d700.jpg",
            "/jpeg/jfif-with-preview-as-second-image.jpg"
        }) {
            byte[] file = Samples.resource(name);
            byte[] out = export(file, ImageFormat.JPEG) instanceof Exported.Rewritten r ? r.bytes() : file;
            assertThat(export(out, ImageFormat.JPEG)).as(name).isEqualTo(new Exported.Unchanged(ImageFormat.JPEG));
            assertThat(Samples.mean(Samples.read(out))).as(name).isNotEmpty();
        }
    }

    @Test
    void brokenFile_isAnOutcome() throws Exception {
        byte[] rotated = Samples.withExif(jpeg(), Samples.exif(6));
        assertThat(export(Arrays.copyOf(rotated, rotated.length - 30), ImageFormat.JPEG))
                .isInstanceOf(Unreadable.class);
    }

    private static byte[] jpeg() {
        return Samples.encode(Samples.quarters(64, 32), "jpeg");
    }

    private byte[] rewritten(byte[] file, ImageFormat format) throws IOException, InterruptedException {
        return ((Exported.Rewritten) export(file, format)).bytes();
    }

    private Exported export(byte[] file, ImageFormat format) throws IOException, InterruptedException {
        return reencoder.export(Samples.write(folder, file), format);
    }
}

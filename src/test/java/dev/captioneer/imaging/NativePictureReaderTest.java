package dev.captioneer.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.captioneer.kernel.PixelSize;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everything that holds in pure Java holds with libjpeg-turbo too; skipped where it is not installed. */
class NativePictureReaderTest extends PictureReaderTest {

    @BeforeAll
    static void installed() {
        assumeTrue(TurboJpeg.installed().isPresent(), "libturbojpeg is not installed");
    }

    @Override
    PictureReader reader() {
        return new PictureReader(DecodeBudget.quarterOfHeap());
    }

    @Test
    void soundJpeg_isDecodedByTheLibraryWithTheSameColours() throws Exception {
        PixelSize stored = new PixelSize(901, 601);
        byte[] jpeg = Samples.encode(Samples.detailed(901, 601), "jpeg");
        BufferedImage small = turbo().decode(jpeg, stored, stored.within(100), Orientation.NORMAL)
                .orElseThrow();
        double[] expected = Samples.mean(Samples.read(jpeg));
        double[] found = Samples.mean(small);
        for (int band = 0; band < 3; band++) {
            assertThat(found[band]).isCloseTo(expected[band], within(1.5));
        }
    }

    @Test
    void cutJpeg_isLeftToTheJdk() {
        PixelSize stored = new PixelSize(300, 200);
        byte[] jpeg = Samples.encode(Samples.detailed(300, 200), "jpeg");
        for (int length = 700; length < jpeg.length; length += 501) {
            assertThat(turbo().decode(Arrays.copyOf(jpeg, length), stored, stored.within(80), Orientation.NORMAL))
                    .isEmpty();
        }
    }

    private static TurboJpeg turbo() {
        return TurboJpeg.installed().orElseThrow();
    }
}

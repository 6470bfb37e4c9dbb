package dev.captioneer.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelWordsTest {

    private static final String KEY = "AIzaSyD-1234567890abcdefghijklmnopqrstu";

    @Test
    void madeIds_areValidAndDiffer() {
        Set<ImageId> made = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            made.add(ImageId.random());
        }

        assertThat(made).hasSize(1_000).allSatisfy(id -> assertThat(ImageId.parse(id.value()))
                .contains(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdefghi",
                "0123456789abcdefghijk",
                "0123456789ABCDEFGHIJ",
                "0123456789abcdefghi\n",
                "../../../etc/passwd0",
                "0123456789abcdefghi٣"
            })
    void whatIsNoId_isNotParsedAndNotMade(String text) {
        assertThat(ImageId.parse(text)).isEmpty();
        assertThat(ProjectId.parse(text)).isEmpty();
        assertThat(WorkspaceId.parse(text)).isEmpty();
        assertThat(RunId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new ImageId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("passwd");
    }

    @Test
    void secret_isNeitherPrintedNorComparedByItsText() {
        record Holder(Secret key) {}

        assertThat(new Holder(new Secret(KEY)).toString())
                .doesNotContain("AIza")
                .doesNotContain("rstu");
        assertThat(new Secret(KEY)).isEqualTo(new Secret(KEY)).hasSameHashCodeAs(new Secret(KEY));
        assertThat(new Secret(KEY)).isNotEqualTo(new Secret(KEY + "x")).isNotEqualTo(KEY);
        assertThat(new Secret(KEY).reveal()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @CsvSource({"0123456789abcdef, …cdef", "0123456789abcde, …", "abcd, …", "'', …"})
    void maskedSecret_showsItsEndOnlyWhereEnoughStaysHidden(String text, String masked) {
        assertThat(new Secret(text).masked()).isEqualTo(masked);
    }

    @Test
    void fingerprint_isStableAndNoPartOfTheSecret() {
        assertThat(new Secret(KEY).fingerprint())
                .isEqualTo(new Secret(KEY).fingerprint())
                .hasSize(16)
                .isNotEqualTo(new Secret(KEY + "x").fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 3000, 1536, 1536, 1152",
        "3000, 4000, 1536, 1152, 1536",
        "1536, 1000, 1536, 1536, 1000",
        "100, 50, 1536, 100, 50",
        "16384, 1, 320, 320, 1",
        "1000, 999, 320, 320, 320"
    })
    void sizeWithin_keepsProportionsAndNeverGrows(int width, int height, int side, int thenWidth, int thenHeight) {
        assertThat(new PixelSize(width, height).within(side)).isEqualTo(new PixelSize(thenWidth, thenHeight));
    }

    @Test
    void pixels_doNotOverflow() {
        assertThat(new PixelSize(50_000, 50_000).pixels()).isEqualTo(2_500_000_000L);
        assertThat(new PixelSize(3, 4).transposed()).isEqualTo(new PixelSize(4, 3));
        assertThat(new PixelSize(3, 4).longSide()).isEqualTo(4);
        assertThat(new PixelSize(3, 4).shortSide()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 5"})
    void sizeWithoutPixels_isRefused(int width, int height) {
        assertThatThrownBy(() -> new PixelSize(width, height)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void byteSizes_areBinaryAndCompare() {
        assertThat(ByteSize.ofMegabytes(25).bytes()).isEqualTo(26_214_400);
        assertThat(new ByteSize(1_572_864).megabytes()).isEqualTo(1.5);
        assertThat(new ByteSize(5).plus(3)).isEqualTo(new ByteSize(8));
        assertThat(new ByteSize(5).exceeds(new ByteSize(5))).isFalse();
        assertThat(new ByteSize(6).exceeds(new ByteSize(5))).isTrue();
        assertThat(new ByteSize(6)).isGreaterThan(new ByteSize(5));
    }

    @Test
    void impossibleByteSizes_areRefused() {
        assertThatThrownBy(() -> new ByteSize(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ByteSize.ofMegabytes(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new ByteSize(Long.MAX_VALUE).plus(1)).isInstanceOf(ArithmeticException.class);
    }
}

package dev.captioneer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplePhotosTest {

    @Test
    void credits_nameTwelvePhotosWithAuthorAndLicence() {
        assertThat(SamplePhotos.readCredits()).hasSize(12).allSatisfy(credit -> {
            assertThat(credit.author()).endsWith(", 2018");
            assertThat(credit.licence()).startsWith("CC");
            assertThat(credit.licenceUrl()).startsWith("https://creativecommons.org/");
        });
    }

    @ParameterizedTest
    @MethodSource("dev.captioneer.intake.SamplePhotos#readCredits")
    void photo_isShippedAtTheSizeThatIsPromised(SampleCredit credit) throws IOException {
        try (InputStream bytes = resource(credit)) {
            assertThat(bytes.readAllBytes().length).isLessThanOrEqualTo(350 * 1024);
        }
        try (InputStream bytes = resource(credit)) {
            BufferedImage photo = ImageIO.read(bytes);
            assertThat(Math.max(photo.getWidth(), photo.getHeight())).isBetween(1024, 1600);
        }
    }

    private static InputStream resource(SampleCredit credit) {
        return Objects.requireNonNull(SamplePhotosTest.class.getResourceAsStream("/samples/" + credit.fileName()));
    }
}

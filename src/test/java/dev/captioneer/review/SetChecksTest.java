package dev.captioneer.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetChecksTest {

    private static final ProjectSettings SETTINGS =
            ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_main_hall"));
    private static final PixelSize LARGE = new PixelSize(1600, 1200);

    private final SetChecks checks = new SetChecks(new CaptionChecks());

    @Test
    void equalCaptions_nameTheFirstOfThem() {
        List<Image> images = images(
                "photo of ide_main_hall, glass doors, high ceiling, natural daylight, two people",
                "photo of ide_main_hall, stairs seen from below, warm evening light, plants",
                "Photo of ide_main_hall. Glass doors, high ceiling, natural daylight, two people");

        SetFindings findings = checks.check(images, SETTINGS);

        assertThat(findings.ofImage()).containsOnlyKeys(images.get(2).id());
        assertThat(findings.of(images.get(2).id())).containsExactly(Finding.warns("IDENTICAL-CAPTION", "IMG_0.jpg"));
    }

    @Test
    void nearlyEqualCaptions_areFound() {
        String long1 =
                "photo of ide_main_hall glass doors high ceiling natural daylight two people walking past a red bench"
                        + " near tall plants while others sit at round tables under hanging lamps";
        List<Image> images = images(long1, long1.replace("red", "blue"), long1.replace("two people walking", "nobody"));

        assertThat(checks.check(images, SETTINGS).of(images.get(1).id()))
                .extracting(Finding::code)
                .containsExactly("SIMILAR-CAPTION");
    }

    @Test
    void tenThousandCaptions_areComparedInSeconds() {
        List<Image> images = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            images.add(image(
                    i,
                    "photo of ide_main_hall number" + i + " glass doors ceiling" + i % 97 + " daylight bench" + i % 89
                            + " plants and people",
                    LARGE));
        }
        images.add(image(10_000, images.get(5_000).captionText(), LARGE));

        SetFindings findings = checks.check(images, SETTINGS);

        assertThat(findings.of(images.getLast().id()))
                .containsExactly(Finding.warns("IDENTICAL-CAPTION", "IMG_5000.jpg"));
    }

    @Test
    void phraseInNearlyAllCaptions_isNamedFromFourOn() {
        String[] captions = IntStream.range(0, 5)
                .mapToObj(i -> "photo of ide_main_hall, "
                        + List.of("glass doors open", "old stairs", "a long corridor", "the roof", "some chairs")
                                .get(i)
                        + ", seen from corner number " + i
                        + (i == 0 ? "" : ", natural daylight"))
                .toArray(String[]::new);

        assertThat(checks.check(images(captions), SETTINGS).ofSet())
                .contains(Finding.warns("REPEATED-FRAGMENT", "natural daylight", 4, 5))
                .extracting(finding -> finding.arguments().getFirst())
                .doesNotContain("photo of");
        assertThat(checks.check(images(Arrays.copyOf(captions, 3)), SETTINGS).ofSet())
                .extracting(Finding::code)
                .doesNotContain("REPEATED-FRAGMENT");
    }

    @Test
    void smallSetAndKnownWord_areWarnedAbout() {
        SetFindings findings = checks.check(
                images("photo of house, glass doors, high ceiling, natural daylight, two people"),
                SETTINGS.withTrigger(new TriggerWord("house")));

        assertThat(findings.ofSet())
                .containsExactly(Finding.warns("TRIGGER-IS-A-WORD", "house"), Finding.warns("FEW-IMAGES", 1, 10));
    }

    @Test
    void missingTrigger_stopsTheSet() {
        assertThat(checks.check(List.of(), ProjectSettings.DEFAULT).stops()).isEqualTo(1);
    }

    @Test
    void smallAndLongPictures_areWarnedAbout() {
        assertThat(sizeCodes(new PixelSize(8, 8))).containsExactly("IMAGE-TINY");
        assertThat(sizeCodes(new PixelSize(800, 800))).containsExactly("IMAGE-SMALL");
        assertThat(sizeCodes(new PixelSize(1024, 1024))).isEmpty();
        assertThat(sizeCodes(new PixelSize(4000, 1000))).containsExactly("IMAGE-ASPECT");
    }

    private List<String> sizeCodes(PixelSize size) {
        Image image = image(0, "photo of ide_main_hall, glass doors, high ceiling, natural daylight, two people", size);
        return checks.check(List.of(image), SETTINGS).of(image.id()).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<Image> images(String... captions) {
        return IntStream.range(0, captions.length)
                .mapToObj(i -> image(i, captions[i], LARGE))
                .toList();
    }

    private static Image image(int number, String caption, PixelSize size) {
        return new Image(
                ImageId.random(),
                ProjectId.random(),
                "IMG_" + number + ".jpg",
                Sha256.of(Integer.toString(number).getBytes(StandardCharsets.UTF_8)),
                ImageFormat.JPEG,
                size,
                1,
                1_000,
                ImageStatus.CAPTIONED,
                Optional.empty(),
                Optional.of(new Caption(1, caption, Author.PERSON, Instant.EPOCH, Optional.empty())),
                Instant.EPOCH);
    }
}

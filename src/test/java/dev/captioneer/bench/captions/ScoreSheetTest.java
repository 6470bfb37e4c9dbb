package dev.captioneer.bench.captions;

import static dev.captioneer.bench.captions.Sittings.COMMA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreSheetTest {

    private static final String GOOD = "photo of ide_hall entrance area, glass doors, a cat on a bench, soft daylight";

    @Test
    void goodCaption_hasNothingToSayAgainstIt() {
        Map<String, String> sheet = Sittings.of(COMMA).caption(GOOD).sheet();

        assertThat(sheet)
                .containsEntry("trigger word exactly once", "100.0 % (1 of 1)")
                .containsEntry("keeps its style", "100.0 % (1 of 1)")
                .containsEntry("words: median (least–most)", "14 (14–14)")
                .containsEntry("over 77 CLIP tokens", "0")
                .containsEntry("fewer than 8 words", "0")
                .containsEntry("boilerplate openers", "0")
                .containsEntry("hedges", "0")
                .containsEntry("refusal, chatter, markup or a cut end as caption", "0")
                .containsEntry("other language than asked", "0")
                .containsEntry("fragments in ≥ 80 % of the captions", "0")
                .containsEntry("says nearly the same as another", "0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo of a hall, glass doors, a wide bench, soft daylight | trigger word exactly once | 50.0 % (1 of 2)",
                "photo of ide_hall, ide_hall doors, a wide bench, light | trigger word exactly once | 50.0 % (1 of 2)",
                "photo of IDE_HALL, glass doors, a wide bench, daylight | trigger word exactly once | 50.0 % (1 of 2)",
                "photo of [trigger], glass doors, a wide bench, daylight | trigger word exactly once | 50.0 % (1 of 2)",
                "photo of ide_hall entrance with doors | keeps its style | 50.0 % (1 of 2); no row of phrases: 1",
                "photo of ide_hall entrance, doors | fewer than 8 words | 1",
                "the image shows ide_hall, glass doors, a wide bench | boilerplate openers | 1",
                "photo of ide_hall, possibly glass doors, a wide bench | hedges | 1",
                "I cannot describe ide_hall, its doors, its bench | refusal, chatter, markup or a cut end as caption | 1",
                "photo of ide_hall, glass doors, a wide bench and | refusal, chatter, markup or a cut end as caption | 1",
                "een foto van ide_hall, het licht op de vloer, een bank | other language than asked | 1",
                "photo of ide_hall entrance area, glass doors, two dogs under a table, soft daylight |"
                        + " says nearly the same as another | 0",
                "photo of ide_hall entrance area, glass doors, a bench on a cat, soft daylight |"
                        + " says nearly the same as another | 1",
            })
    void badCaption_isCounted(String caption, String row, String figure) {
        assertThat(Sittings.of(COMMA).caption(GOOD).caption(caption).sheet()).containsEntry(row, figure);
    }

    @Test
    void longCaption_isCountedInTokens() {
        String caption = GOOD + ", extraordinarily embellished chandelier".repeat(12);

        Map<String, String> sheet = Sittings.of(COMMA).caption(caption).sheet();

        assertThat(sheet).containsEntry("over 77 CLIP tokens", "1");
        assertThat(sheet.get("CLIP tokens: median (least–most)")).matches("(\\d{2,3}) \\(\\1–\\1\\)");
    }

    @Test
    void fragmentOfFourFifths_isRepeated() {
        Sittings four = Sittings.of(COMMA)
                .caption("photo of ide_hall entrance, red door, soft daylight")
                .caption("photo of ide_hall stairs, blue lamp, soft daylight")
                .caption("photo of ide_hall corridor, long bench, soft daylight")
                .caption("photo of ide_hall workshop, iron vice, soft daylight");

        assertThat(four.caption("photo of ide_hall kitchen, steel pots, lamp light")
                        .sheet())
                .containsEntry("fragments in ≥ 80 % of the captions", "“soft daylight” 4");
        assertThat(four.caption("photo of ide_hall roof, grey slates, moon light")
                        .sheet())
                .containsEntry("fragments in ≥ 80 % of the captions", "0");
    }

    @Test
    void objects_areComparedWithLabels() {
        Map<String, String> sheet = Sittings.of(COMMA)
                .caption(GOOD)
                .labelled(Set.of("cat", "person"), Set.of("bench"))
                .caption("photo of ide_hall stairs, two dogs, iron railing")
                .labelled(Set.of("dog"), Set.of())
                .caption("photo of ide_hall roof, a bird, an airplane")
                .sheet();

        assertThat(sheet)
                .containsEntry("objects: precision", "100.0 % (2 of 2)")
                .containsEntry("objects: recall", "66.7 % (2 of 3)");
    }

    @Test
    void wrongObject_lowersThePrecision() {
        assertThat(Sittings.of(COMMA)
                        .caption(GOOD)
                        .labelled(Set.of("dog"), Set.of())
                        .sheet())
                .containsEntry("objects: precision", "0.0 % (0 of 2)");
    }

    @Test
    void objectsOfOtherLanguages_areNotCompared() {
        assertThat(Sittings.of(COMMA.withLanguage(CaptionLanguage.DUTCH))
                        .caption("foto van ide_hall, een kat, een bank")
                        .labelled(Set.of("cat"), Set.of())
                        .sheet())
                .containsEntry("objects: precision", "–")
                .containsEntry("objects: recall", "–");
    }

    @Test
    void imagesWithoutCaption_areCountedByCode() {
        assertThat(Sittings.of(COMMA)
                        .caption(GOOD)
                        .without(ImageStatus.REFUSED, "GEM-BLOCKED")
                        .without(ImageStatus.FAILED, "GEM-EMPTY")
                        .without(ImageStatus.FAILED, "GEM-CUT")
                        .without(ImageStatus.FAILED, "GEM-EMPTY")
                        .sheet())
                .containsEntry("pictures", "5")
                .containsEntry("captioned", "1")
                .containsEntry("refused", "1 GEM-BLOCKED")
                .containsEntry("failed", "1 GEM-CUT, 2 GEM-EMPTY");
    }

    @Test
    void timeAndMoney_areOfWhatWasAnswered() {
        assertThat(Sittings.of(COMMA)
                        .caption(GOOD, new TokenUsage(1_000, 50, 1_150), Duration.ofMillis(500))
                        .caption(GOOD, new TokenUsage(1_000, 50, 1_050), Duration.ofMillis(1_500))
                        .without(ImageStatus.FAILED, "GEM-EMPTY")
                        .sheet())
                .containsEntry("seconds a caption: median, p95", "1.50, 1.50")
                .containsEntry("seconds a picture, of the whole run", "1.00")
                .containsEntry("tokens a caption: in, out", "1000, 100")
                // 1,000 at 1 and 100 at 10 US$ a million, thinking included.
                .containsEntry("US$ for 1,000 captions", "2.00");
    }

    @Test
    void answersOfAFake_areNotScored() {
        Map<String, String> sheet = Sittings.of(COMMA)
                .caption(GOOD)
                .labelled(Set.of("cat"), Set.of())
                .byAFake()
                .sheet();

        assertThat(QualityRows.ALL.keySet()).isNotEmpty().allSatisfy(row -> assertThat(sheet)
                .containsEntry(row, "not scored: answers of a fake"));
        assertThat(sheet).containsEntry("captioned", "1").containsEntry("seconds a caption: median, p95", "0.10, 0.10");
    }

    @Test
    void nothingCaptioned_hasNoFigures() {
        assertThat(Sittings.of(COMMA).without(ImageStatus.FAILED, "GEM-EMPTY").sheet())
                .containsEntry("trigger word exactly once", "–")
                .containsEntry("seconds a caption: median, p95", "–")
                .containsEntry("US$ for 1,000 captions", "–");
    }

    @Test
    void sittings_standSideBySide() {
        Sitting good = Sittings.of(COMMA).caption(GOOD).done();
        Sitting fake = Sittings.of(COMMA).caption(GOOD).byAFake().done();

        assertThat(ComparisonTable.of(List.of(good, fake)).lines())
                .startsWith("| | some | some |", "|---|---|---|", "| pictures | 1 | 1 |")
                .contains("| trigger word exactly once | 100.0 % (1 of 1) | not scored: answers of a fake |");
    }
}

package dev.captioneer.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionChecksTest {

    private static final ProjectSettings SETTINGS =
            ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_main_hall"));
    private static final String GOOD =
            "photo of ide_main_hall entrance area, glass doors, high ceiling, natural daylight";

    private final CaptionChecks checks = new CaptionChecks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "photo of ide_main_hall stairs seen from the side, people sitting on steps, warm evening light",
                "A wide view of ide_main_hall with students working at long tables below tall windows on a bright morning.",
                "ide_main_hall, wide shot, empty, concrete, skylight, morning, tables in rows, wooden chairs"
            })
    void goodCaption_hasNoFinding(String text) {
        assertThat(checks.check(text, SETTINGS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void blankCaption_isTheOnlyFinding(String text) {
        assertThat(checks.check(text, SETTINGS)).containsExactly(Finding.stops("NO-CAPTION"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "photo of entrance area, glass doors, high ceiling, natural daylight#TRIGGER-MISSING",
                "photo of ide_main_hallway with glass doors, high ceiling, natural daylight#TRIGGER-MISSING",
                "photo of IDE_Main_Hall entrance area, glass doors, high ceiling, daylight#TRIGGER-CASE",
                "photo of ide_main_hall entrance area of ide_main_hall, glass doors, daylight#TRIGGER-REPEATED",
                "I'm sorry, but I cannot describe ide_main_hall because of the people in it#REFUSAL",
                "As an AI I see ide_main_hall and a lot of people in it today#REFUSAL",
                "Here is a short caption: photo of ide_main_hall, glass doors, high ceiling#CHATTER",
                "Sure! photo of ide_main_hall entrance area, glass doors, high ceiling, light#CHATTER",
                "{\"caption\": \"photo of ide_main_hall entrance area, glass doors, ceiling\"}#MARKUP",
                "<think>a hall</think> photo of ide_main_hall entrance area, glass doors, ceiling#MARKUP",
                "```photo of ide_main_hall entrance area, glass doors, high ceiling, daylight```#MARKUP",
                "photo of ide_main_hall entrance area with glass doors, high ceiling and#CUT-SHORT",
                "photo of ide_main_hall entrance area with glass doors, a high ceil...#CUT-SHORT"
            })
    void badCaption_stopsTheExport(String text, String code) {
        assertThat(checks.check(text, SETTINGS)).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.stops()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "The image shows ide_main_hall entrance area with glass doors and high ceiling#OPENER",
                "arafed view of ide_main_hall entrance area with glass doors and high ceiling#OPENER",
                "There is a hall called ide_main_hall with glass doors and high ceiling#OPENER",
                "photo of ide_main_hall, what appears to be glass doors, high ceiling, daylight#HEDGE",
                "photo of ide_main_hall, entrance#TOO-SHORT",
                "photo of ide_main_hall entrance, {red|blue} doors, high ceiling, natural daylight#SYNTAX",
                "photo of ide_main_hall entrance ||| glass doors, high ceiling, natural daylight#SYNTAX",
                "photo of ide_main_hall entrance,, glass doors, high ceiling, natural daylight#COMMAS",
                "photo of ide_main_hall entrance area, glass doors, high ceiling, daylight,#COMMAS",
                "photo of ide_main_hall entrance, Shutterstock watermark, high ceiling, natural light#WATERMARK",
                "photo of [trigger] entrance area, glass doors, high ceiling, natural daylight#PLACEHOLDER",
                "foto van ide_main_hall met een hoog plafond en glazen deuren van de faculteit#OTHER-LANGUAGE",
                "写真 ide_main_hall 入口 ガラスのドア 高い天井 自然光 人々 階段 大きな窓と木の椅子が並んでいる広い部屋#OTHER-LANGUAGE",
                "1girl, solo, ide_main_hall, stairs, window, light, standing, smile#MIXED-STYLE"
            })
    void weakCaption_isWarnedAbout(String text, String code) {
        assertThat(checks.check(text, SETTINGS))
                .filteredOn(finding -> finding.code().equals(code))
                .isNotEmpty()
                .noneMatch(Finding::stops);
    }

    @Test
    void lineBreak_isWarnedAbout() {
        assertThat(codes("photo of ide_main_hall\nentrance area, glass doors, high ceiling, natural daylight"))
                .containsExactly("LINE-BREAK");
    }

    @Test
    void longCaption_isMeasuredAsClipDoes() {
        String text = GOOD + ", red chair".repeat(30);

        assertThat(checks.measure(text).overLimit()).isTrue();
        assertThat(checks.measure(GOOD)).satisfies(measure -> {
            assertThat(measure.words()).isEqualTo(11);
            assertThat(measure.clipTokens()).isBetween(18, 30);
            assertThat(measure.limit()).isEqualTo(77);
        });
        assertThat(codes(text)).contains("TOO-LONG").doesNotContain("TRIGGER-LATE");
        assertThat(codes("red chair, ".repeat(30) + "in ide_main_hall")).contains("TOO-LONG", "TRIGGER-LATE");
    }

    @Test
    void finding_marksTheWordsItMeans() {
        String text = "photo of IDE_main_hall entrance, seemingly open glass doors, high ceiling, daylight";

        assertThat(checks.check(text, SETTINGS))
                .extracting(finding -> finding.range()
                        .map(range -> text.substring(range.start(), range.end()))
                        .orElse(""))
                .containsExactly("IDE_main_hall", "seemingly");
    }

    @Test
    void sentenceAmongTags_isMixedOnlyWhereTagsAreWanted() {
        String sentence = "ide_main_hall with students who are working at long tables below tall windows";

        assertThat(checks.check(sentence, SETTINGS.withStyle(CaptionStyle.TAGS)))
                .extracting(Finding::code)
                .contains("MIXED-STYLE");
        assertThat(codes(sentence)).isEmpty();
    }

    @Test
    void captionInTheLanguageAskedFor_isFine() {
        assertThat(checks.check(
                        "foto van ide_main_hall met een hoog plafond en glazen deuren van de faculteit",
                        SETTINGS.withLanguage(CaptionLanguage.DUTCH)))
                .isEmpty();
    }

    @Test
    void withoutATrigger_itIsNotMissed() {
        assertThat(checks.check(
                        "photo of an entrance area, glass doors, high ceiling, natural daylight",
                        ProjectSettings.DEFAULT))
                .isEmpty();
    }

    private List<String> codes(String text) {
        return checks.check(text, SETTINGS).stream().map(Finding::code).toList();
    }
}

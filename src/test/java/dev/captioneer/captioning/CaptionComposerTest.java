package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.Description.Medium;
import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionComposerTest {

    private static final TriggerWord HALL = new TriggerWord("ide_main_hall");

    private static final Description ENTRANCE = new Description(
            Medium.PHOTO, "entrance area", List.of("glass doors", "high ceiling"), "", "natural daylight", "", "", "");

    @Test
    void commaPhrases_readLikeTheHouseDefault() {
        assertThat(comma(Subject.PLACE, ENTRANCE))
                .isEqualTo("photo of ide_main_hall entrance area, glass doors, high ceiling, natural daylight");
    }

    @Test
    void projectSettings_chooseTheForm() {
        ProjectSettings settings = ProjectSettings.DEFAULT.withTrigger(HALL).withStyle(CaptionStyle.TAGS);

        assertThat(CaptionComposer.of(settings).compose(ENTRANCE))
                .isEqualTo(new Composition.Composed(
                        "ide_main_hall, entrance area, glass doors, high ceiling, natural daylight"));
    }

    @Test
    void tags_loseCaseAndArticles() {
        Description description = scene("The Entrance Area")
                .with("A glass door", "Wooden benches, Plants")
                .done();

        assertThat(compose(CaptionStyle.TAGS, Subject.PLACE, CaptionLanguage.ENGLISH, description))
                .isEqualTo("ide_main_hall, entrance area, glass door, wooden benches, plants");
    }

    @Test
    void prose_hasTheTriggerInItsFirstSentence() {
        Description description = prose(
                "a wide entrance area with glass doors",
                "Two people stand beside a bench. Daylight falls through the roof.");

        assertThat(compose(CaptionStyle.PROSE, Subject.PLACE, CaptionLanguage.ENGLISH, description))
                .isEqualTo("A photo of ide_main_hall, a wide entrance area with glass doors."
                        + " Two people stand beside a bench. Daylight falls through the roof.");
    }

    @Test
    void prose_endsWithAWholeSentenceAfterNinetyWords() {
        String sentence = "The hall is wide and bright and has many long rows of old wooden chairs on both sides. ";

        String caption = compose(
                CaptionStyle.PROSE, Subject.PLACE, CaptionLanguage.ENGLISH, prose("a hall", sentence.repeat(20)));

        assertThat(caption.split(" ")).hasSizeBetween(70, 90);
        assertThat(caption).endsWith("on both sides.");
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, entrance area, photo of ide_main_hall entrance area",
        "PLACE, an entrance area, photo of ide_main_hall entrance area",
        "PERSON, standing at a window, photo of ide_main_hall standing at a window",
        "PERSON, a woman at a window, 'photo of ide_main_hall, a woman at a window'",
        "OBJECT, on a white table, photo of ide_main_hall on a white table",
        "CONCEPT, a woman at a desk, 'photo of ide_main_hall, a woman at a desk'",
        "STYLE, a lighthouse on a cliff, 'ide_main_hall style, a lighthouse on a cliff'"
    })
    void commaOpener_suitsTheSubject(Subject subject, String scene, String caption) {
        assertThat(comma(subject, scene(scene).done())).isEqualTo(caption);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, a hall, 'A photo of ide_main_hall, a hall.'",
        "PERSON, standing at a window, A photo of ide_main_hall standing at a window.",
        "OBJECT, On a table, A photo of ide_main_hall on a table.",
        "CONCEPT, a woman at a desk, 'A photo of ide_main_hall, a woman at a desk.'",
        "STYLE, a lighthouse on a cliff, A lighthouse on a cliff in the style of ide_main_hall."
    })
    void proseOpener_suitsTheSubject(Subject subject, String scene, String caption) {
        assertThat(compose(CaptionStyle.PROSE, subject, CaptionLanguage.ENGLISH, prose(scene, "")))
                .isEqualTo(caption);
    }

    @Test
    void styleWithoutScene_takesTheFirstSentenceForIt() {
        assertThat(compose(
                        CaptionStyle.PROSE,
                        Subject.STYLE,
                        CaptionLanguage.ENGLISH,
                        prose("", "A cat sleeps. It rains.")))
                .isEqualTo("A cat sleeps in the style of ide_main_hall. It rains.");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, photo of ide_main_hall x1, A photo of ide_main_hall",
        "DUTCH, foto van ide_main_hall x1, Een foto van ide_main_hall",
        "GERMAN, Foto von ide_main_hall x1, Ein Foto von ide_main_hall",
        "FRENCH, photo de ide_main_hall x1, Une photo de ide_main_hall",
        "SPANISH, foto de ide_main_hall x1, Una foto de ide_main_hall",
        "ITALIAN, foto di ide_main_hall x1, Una foto di ide_main_hall"
    })
    void opener_speaksTheLanguageOfTheCaptions(CaptionLanguage language, String comma, String prose) {
        assertThat(compose(
                        CaptionStyle.COMMA_PHRASES,
                        Subject.PLACE,
                        language,
                        scene("x1").done()))
                .isEqualTo(comma);
        assertThat(compose(CaptionStyle.PROSE, Subject.PLACE, language, prose("x1", "")))
                .isEqualTo(prose + ", x1.");
    }

    @ParameterizedTest
    @CsvSource({"RENDER, 3D render of ide_main_hall x1", "DRAWING, drawing of ide_main_hall x1"})
    void otherMedium_isNamed(Medium medium, String caption) {
        assertThat(comma(Subject.PLACE, new Description(medium, "x1", List.of(), "", "", "", "", "")))
                .isEqualTo(caption);
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "of", "style", "a_photo", "in", "the", "foto", "render"})
    void triggerThatIsAnOrdinaryWord_stillStandsOnce(String word) {
        for (CaptionStyle style : CaptionStyle.values()) {
            for (Subject subject : Subject.values()) {
                for (CaptionLanguage language : CaptionLanguage.values()) {
                    TriggerWord trigger = new TriggerWord(word);
                    Description description = new Description(
                            Medium.PHOTO,
                            "photo of the style in a foto render",
                            List.of("a photo in the render of a style"),
                            "",
                            "",
                            "",
                            "",
                            "The photo is in the style of a foto.");
                    assertThat(new CaptionComposer(trigger, style, subject, language).compose(description))
                            .isInstanceOfSatisfying(Composition.Composed.class, composed -> assertThat(
                                            new TriggerEcho(trigger).count(composed.caption()))
                                    .as(composed.caption())
                                    .isEqualTo(1));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'the IDE_Main_Hall entrance', the entrance",
        "'entrance of ide_main_hall', entrance",
        "'ide_main_hall''s entrance', entrance",
        "'ide_{main}_hall entrance', 'ide_ main _hall entrance'",
        "'ide_\u200Bmain_hall entrance', entrance",
        "'ide_main_hallway', 'ide_main_hallway'"
    })
    void triggerThatTheModelWrote_isTakenOut(String written, String kept) {
        assertThat(comma(Subject.STYLE, scene(written).done())).isEqualTo("ide_main_hall style, " + kept);
    }

    @Test
    void sentenceWithTheTrigger_isLeftOutWhereOthersAreLeft() {
        assertThat(compose(
                        CaptionStyle.PROSE,
                        Subject.PLACE,
                        CaptionLanguage.ENGLISH,
                        prose("a hall", "The ide_main_hall is big. Chairs stand around.")))
                .isEqualTo("A photo of ide_main_hall, a hall. Chairs stand around.");
    }

    @ParameterizedTest
    @CsvSource({
        "The image shows an entrance area, entrance area",
        "This photo depicts a wide hall, wide hall",
        "In this picture we can see a hall, hall",
        "A photo of a hall, hall",
        "There is a hall, hall",
        "what appears to be a hall, hall",
        "possibly a hall, hall",
        "arafed hall, hall",
        "'**hall**', hall",
        "- hall, hall",
        "'\"hall\"', hall",
        "hall., hall",
        "Scene: a hall, hall",
        "hay bales, hay bales",
        "Het beeld toont een hal, hal"
    })
    void habitsOfModels_areCutOff(String written, String kept) {
        CaptionLanguage language = written.startsWith("Het") ? CaptionLanguage.DUTCH : CaptionLanguage.ENGLISH;

        assertThat(compose(
                        CaptionStyle.COMMA_PHRASES,
                        Subject.PLACE,
                        language,
                        scene(written).done()))
                .endsWith("ide_main_hall " + kept);
    }

    @Test
    void guessInASentence_becomesAFact() {
        assertThat(compose(
                        CaptionStyle.PROSE,
                        Subject.PLACE,
                        CaptionLanguage.ENGLISH,
                        prose("a hall", "The people appear to be students. The floor seems to be wet.")))
                .endsWith("The people are students. The floor is wet.");
    }

    @Test
    void samePhraseTwice_isSaidOnce() {
        assertThat(comma(
                        Subject.PLACE,
                        scene("hall").with("Glass doors", "glass doors", "hall").done()))
                .isEqualTo("photo of ide_main_hall hall, glass doors");
    }

    @Test
    void quotedText_keepsItsCommas() {
        Description description =
                new Description(Medium.PHOTO, "hall", List.of(), "", "", "", "sign reading \"IDE, entrance\"", "");

        assertThat(comma(Subject.PLACE, description))
                .isEqualTo("photo of ide_main_hall hall, sign reading \"IDE, entrance\"");
    }

    @Test
    void names_keepTheirCapitals() {
        assertThat(comma(
                        Subject.STYLE,
                        scene("Eiffel Tower at night")
                                .with("Old street", "LED lamps")
                                .done()))
                .isEqualTo("ide_main_hall style, Eiffel Tower at night, old street, LED lamps");
    }

    @Test
    void longPhrases_areLeftOutAndNeverCut() {
        Description description =
                scene("hall").with("x".repeat(200), "glass doors").done();

        assertThat(comma(Subject.PLACE, description)).isEqualTo("photo of ide_main_hall hall, glass doors");
    }

    @Test
    void manyPhrases_endBeforeTheCaptionGetsTooLong() {
        List<String> details = IntStream.range(0, 200)
                .mapToObj(n -> "wooden bench number " + n)
                .toList();

        String caption = comma(Subject.PLACE, new Description(Medium.PHOTO, "hall", details, "", "", "", "", ""));

        assertThat(caption).hasSizeBetween(960, 1_000).matches(".*wooden bench number \\d+");
    }

    @Test
    void nothingLeft_isImpossible() {
        Description description = new Description(
                Medium.PHOTO, "ide_main_hall", List.of("…", " , ", "IDE_MAIN_HALL"), "", "", "", "", "ide_main_hall.");

        for (CaptionStyle style : CaptionStyle.values()) {
            assertThat(new CaptionComposer(HALL, style, Subject.PLACE, CaptionLanguage.ENGLISH).compose(description))
                    .isInstanceOf(Composition.Impossible.class);
        }
    }

    private static String comma(Subject subject, Description description) {
        return compose(CaptionStyle.COMMA_PHRASES, subject, CaptionLanguage.ENGLISH, description);
    }

    private static String compose(
            CaptionStyle style, Subject subject, CaptionLanguage language, Description description) {
        Composition composition = new CaptionComposer(HALL, style, subject, language).compose(description);
        return ((Composition.Composed) composition).caption();
    }

    private static Description prose(String scene, String sentences) {
        return new Description(Medium.PHOTO, scene, List.of(), "", "", "", "", sentences);
    }

    private static Phrases scene(String scene) {
        return new Phrases(scene, List.of());
    }

    private record Phrases(String scene, List<String> details) {

        Phrases with(String... more) {
            return new Phrases(scene, List.of(more));
        }

        Description done() {
            return new Description(Medium.PHOTO, scene, details, "", "", "", "", "");
        }
    }
}

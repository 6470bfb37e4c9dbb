package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionComposer;
import dev.captioneer.captioning.Composition;
import dev.captioneer.captioning.offline.Measured.ColourShare;
import dev.captioneer.captioning.offline.Measured.Fact;
import dev.captioneer.captioning.offline.Sightings.Extent;
import dev.captioneer.captioning.offline.Sightings.Person;
import dev.captioneer.captioning.offline.Sightings.TextLine;
import dev.captioneer.captioning.offline.Sightings.Thing;
import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftWriterTest {

    private static final ProjectSettings PLACE = ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_main_hall"));
    private static final Box SMALL = new Box(0.1, 0.5, 0.1, 0.2);
    private static final Box HALF = new Box(0.2, 0.2, 0.6, 0.9);
    private static final Sightings NOTHING = new Sightings(List.of(), List.of(), List.of());
    private static final Sightings HALL = new Sightings(
            List.of(new Thing("chair", 0.8, SMALL), new Thing("chair", 0.7, SMALL)),
            List.of(person(SMALL), person(SMALL), person(SMALL)),
            List.of(new TextLine("HALL A", 0.97, new Box(0.4, 0.1, 0.1, 0.05))));
    private static final Measured BRIGHT_GREEN = new Measured(
            List.of(new Fact(Trait.LANDSCAPE, "600 × 400 pixels"), new Fact(Trait.BRIGHT, "mean lightness 75 of 100")),
            List.of(new ColourShare(ColourName.GREEN, 0.4), new ColourShare(ColourName.GREY, 0.2)));
    private static final Measured FORMAT_ONLY =
            new Measured(List.of(new Fact(Trait.LANDSCAPE, "600 × 400 pixels")), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ENGLISH; photo of ide_main_hall with three people and two chairs, wide shot, bright light,"
                        + " green and grey tones, text \"HALL A\"",
                "DUTCH; foto van ide_main_hall met drie personen en twee stoelen, totaalopname, helder licht,"
                        + " groene en grijze tinten, tekst \"HALL A\"",
                "GERMAN; Foto von ide_main_hall mit drei Personen und zwei Stühlen, Totale, helles Licht,"
                        + " grüne und graue Töne, Text \"HALL A\""
            })
    void hall_isToldInPhrases(CaptionLanguage language, String caption) {
        assertThat(caption(HALL, BRIGHT_GREEN, PLACE.withLanguage(language))).isEqualTo(caption);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ENGLISH; A photo of ide_main_hall, a wide shot with three people and two chairs. The light is bright."
                        + " Green and grey tones dominate. The legible text reads \"HALL A\".",
                "DUTCH; Een foto van ide_main_hall, een totaalopname met drie personen en twee stoelen. Het licht is"
                        + " helder. Groene en grijze tinten overheersen. De leesbare tekst luidt \"HALL A\".",
                "GERMAN; Ein Foto von ide_main_hall, eine Totale mit drei Personen und zwei Stühlen. Das Licht ist hell."
                        + " Grüne und graue Töne herrschen vor. Zu lesen ist \"HALL A\"."
            })
    void hall_isToldInSentences(CaptionLanguage language, String caption) {
        assertThat(caption(HALL, BRIGHT_GREEN, PLACE.withLanguage(language).withStyle(CaptionStyle.PROSE)))
                .isEqualTo(caption);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ENGLISH; ide_main_hall, three people, two chairs, wide shot, bright light, green tones, grey tones,"
                        + " text \"hall a\"",
                "DUTCH; ide_main_hall, drie personen, twee stoelen, totaalopname, helder licht, groene tinten,"
                        + " grijze tinten, tekst \"hall a\"",
                "GERMAN; ide_main_hall, drei personen, zwei stühle, totale, helles licht, grüne töne, graue töne,"
                        + " text \"hall a\""
            })
    void hall_isToldInTags(CaptionLanguage language, String caption) {
        assertThat(caption(HALL, BRIGHT_GREEN, PLACE.withLanguage(language).withStyle(CaptionStyle.TAGS)))
                .isEqualTo(caption);
    }

    @Test
    void nothingSeen_theMeasuresAreTold() {
        assertThat(caption(NOTHING, BRIGHT_GREEN, PLACE))
                .isEqualTo("photo of ide_main_hall in bright light, green and grey tones");
        assertThat(caption(NOTHING, FORMAT_ONLY, PLACE)).isEqualTo("photo of ide_main_hall in landscape format");
    }

    @Test
    void greeneryAndSky_areTheScene() {
        Measured outdoors =
                new Measured(List.of(new Fact(Trait.BLUE_SKY, "sky"), new Fact(Trait.GREENERY, "green")), List.of());

        assertThat(caption(NOTHING, outdoors, PLACE)).isEqualTo("photo of ide_main_hall under a blue sky, greenery");
        assertThat(caption(NOTHING, outdoors, PLACE.withStyle(CaptionStyle.PROSE)))
                .isEqualTo("A photo of ide_main_hall, a view with greenery under a blue sky.");
        assertThat(caption(HALL, outdoors, PLACE.withStyle(CaptionStyle.PROSE)))
                .startsWith("A photo of ide_main_hall, a wide shot with three people and two chairs under a blue sky.");
    }

    @Test
    void longPhraseBesideARowOfShortOnes_isParted() {
        Measured much = new Measured(
                Stream.of(Trait.BLUE_SKY, Trait.GREENERY, Trait.SYMMETRICAL, Trait.BRIGHT, Trait.HIGH_CONTRAST)
                        .map(trait -> new Fact(trait, "measured"))
                        .toList(),
                List.of());

        assertThat(caption(HALL, much, PLACE))
                .startsWith("photo of ide_main_hall with three people, two chairs, blue sky, greenery, wide shot, ");
    }

    @Test
    void manyOfAKind_areNotCounted() {
        Thing chair = new Thing("chair", 0.8, SMALL);
        Sightings many = new Sightings(List.of(chair, chair, chair, chair, chair, chair), List.of(), List.of());

        assertThat(caption(many, BRIGHT_GREEN, PLACE)).startsWith("photo of ide_main_hall with chairs, ");
    }

    @Test
    void personOfTheSet_isNotCountedAgain() {
        ProjectSettings person = PLACE.withSubject(Subject.PERSON);
        Sightings alone = new Sightings(
                List.of(new Thing("dog", 0.9, SMALL)),
                List.of(new Person(0.9, new Box(0.3, 0.1, 0.3, 0.8), Optional.of(Extent.FULL_FIGURE))),
                List.of());

        assertThat(caption(alone, FORMAT_ONLY, person)).startsWith("photo of ide_main_hall with a dog, full figure");
        assertThat(caption(HALL, FORMAT_ONLY, person))
                .startsWith("photo of ide_main_hall with two other people and two chairs, ");
    }

    @Test
    void objectOfTheSet_isNamedOnlyWhereItShallStayPromptable() {
        ProjectSettings object = PLACE.withSubject(Subject.OBJECT);
        Sightings cup = new Sightings(
                List.of(new Thing("cup", 0.8, HALF), new Thing("dining table", 0.7, new Box(0, 0.2, 1, 0.8))),
                List.of(),
                List.of(new TextLine("ACME", 0.9, new Box(0.4, 0.4, 0.1, 0.1))));

        assertThat(caption(cup, BRIGHT_GREEN, object))
                .startsWith("photo of ide_main_hall with a dining table")
                .doesNotContain("cup", "green", "ACME");
        assertThat(caption(cup, BRIGHT_GREEN, object.withGoal(Goal.KEEP_PROMPTABLE)))
                .startsWith("photo of ide_main_hall, a cup, a dining table")
                .contains("green and grey tones", "text \"ACME\"");
    }

    @Test
    void fixturesOfAPlace_areNamedOnlyWhereTheyShallStayPromptable() {
        Sightings kitchen = new Sightings(
                List.of(new Thing("sink", 0.8, SMALL), new Thing("cup", 0.8, SMALL)), List.of(), List.of());

        assertThat(caption(kitchen, BRIGHT_GREEN, PLACE)).contains("a cup").doesNotContain("sink");
        assertThat(caption(kitchen, BRIGHT_GREEN, PLACE.withGoal(Goal.KEEP_PROMPTABLE)))
                .contains("a sink");
    }

    @Test
    void paletteOfAStyle_isToldOnlyWhereItShallStayPromptable() {
        ProjectSettings style = PLACE.withSubject(Subject.STYLE);

        assertThat(caption(HALL, BRIGHT_GREEN, style)).contains("three people").doesNotContain("tones");
        assertThat(caption(HALL, BRIGHT_GREEN, style.withGoal(Goal.KEEP_PROMPTABLE)))
                .contains("green and grey tones");
    }

    @Test
    void people_areNeverAnythingElse() {
        for (CaptionStyle style : CaptionStyle.values()) {
            assertThat(caption(HALL, BRIGHT_GREEN, PLACE.withStyle(style)))
                    .doesNotContainPattern("(?i)\\b(?:wom[ae]n|m[ae]n|girls?|boys?|child|lady|guy)\\b");
        }
    }

    @Test
    void textOnAStopSign_isASign() {
        Sightings street = new Sightings(
                List.of(new Thing("stop sign", 0.9, HALF)),
                List.of(),
                List.of(new TextLine("STOP", 0.9, new Box(0.4, 0.4, 0.1, 0.1))));

        assertThat(caption(street, BRIGHT_GREEN, PLACE)).endsWith("sign reading \"STOP\"");
    }

    @Test
    void textOfTheSceneIsQuoted_stampsAreNot() {
        Sightings stamped = new Sightings(
                List.of(),
                List.of(),
                List.of(
                        new TextLine("© www.shutterstock.com", 0.9, HALF),
                        new TextLine("Café {Zürich}, open! now", 0.9, SMALL),
                        new TextLine("|", 0.9, SMALL)));

        assertThat(caption(stamped, BRIGHT_GREEN, PLACE)).endsWith(", text \"Café Zürich open now\"");
    }

    @Test
    void smallCup_doesNotMakeAWideShot() {
        Sightings cup = new Sightings(List.of(new Thing("cup", 0.8, SMALL)), List.of(), List.of());

        assertThat(caption(cup, BRIGHT_GREEN, PLACE)).doesNotContain("shot");
    }

    @Test
    void largeTable_doesNotMakeACloseUp() {
        Sightings table = new Sightings(List.of(new Thing("dining table", 0.8, HALF)), List.of(), List.of());

        assertThat(caption(table, BRIGHT_GREEN, PLACE)).doesNotContain("close-up");
    }

    @Test
    void triggerWordThatIsAWordOfOurs_standsOnceAllTheSame() {
        for (String word : List.of("chair", "chairs", "people", "bright", "tones", "hall")) {
            ProjectSettings settings = PLACE.withTrigger(new TriggerWord(word));

            String caption = caption(HALL, BRIGHT_GREEN, settings);
            assertThat(settings.trigger()
                            .orElseThrow()
                            .wholeWord()
                            .matcher(caption)
                            .results())
                    .as(caption)
                    .hasSize(1);
        }
    }

    @Test
    void languageWithoutWords_isToldInEnglish() {
        assertThat(DraftWriter.speaks(CaptionLanguage.GERMAN)).isTrue();
        assertThat(DraftWriter.speaks(CaptionLanguage.FRENCH)).isFalse();
        assertThat(caption(HALL, BRIGHT_GREEN, PLACE.withLanguage(CaptionLanguage.FRENCH)))
                .contains("two chairs");
    }

    private static Person person(Box box) {
        return new Person(0.9, box, Optional.empty());
    }

    private static String caption(Sightings sightings, Measured measured, ProjectSettings settings) {
        Composition composition = CaptionComposer.of(settings)
                .compose(DraftWriter.write(sightings, measured, settings).description());
        assertThat(composition).isInstanceOf(Composition.Composed.class);
        return ((Composition.Composed) composition).caption();
    }
}

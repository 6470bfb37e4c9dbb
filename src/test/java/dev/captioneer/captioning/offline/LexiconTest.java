package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.project.CaptionLanguage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LexiconTest {

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "DUTCH", "GERMAN"})
    void eachThing_hasAWordOfItsOwn_forOneForTwoAndForMany(CaptionLanguage language) {
        Lexicon lexicon = Lexicon.of(language);
        List<String> labels =
                IntStream.range(0, Coco.count()).mapToObj(Coco::label).toList();

        for (int count : new int[] {1, 2, 9}) {
            assertThat(new HashSet<>(labels.stream()
                            .map(label -> lexicon.counted(label, count))
                            .toList()))
                    .hasSameSizeAs(labels);
            assertThat(labels).allSatisfy(label -> assertThat(lexicon.countedAfterWith(label, count))
                    .isNotBlank());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "DUTCH", "GERMAN"})
    void eachTrait_canBeSaid(CaptionLanguage language) {
        Lexicon lexicon = Lexicon.of(language);

        assertThat(Arrays.stream(Trait.values()).map(Keys::of)).allSatisfy(key -> {
            assertThat(lexicon.said(key)).as(key).isPresent();
            assertThat(lexicon.said(key + ".clause")).as(key).isPresent();
            assertThat(lexicon.said(key + ".sentence")).as(key).isPresent();
        });
        assertThat(Arrays.stream(Sightings.Extent.values()).map(Keys::of)).allSatisfy(key -> {
            assertThat(lexicon.said("extent." + key)).as(key).isPresent();
            assertThat(lexicon.said("extent." + key + ".sentence")).as(key).isPresent();
        });
        assertThat(lexicon.colours(List.of(ColourName.values()), Lexicon.Form.AFTER_IN))
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, umbrella, an umbrella, two umbrellas, umbrellas",
        "ENGLISH, sheep, a sheep, two sheep, sheep",
        "ENGLISH, knife, a knife, two knives, knives",
        "ENGLISH, person, a person, two people, people",
        "ENGLISH, scissors, a pair of scissors, two pairs of scissors, pairs of scissors",
        "DUTCH, car, een auto, twee auto's, auto's",
        "DUTCH, cow, een koe, twee koeien, koeien",
        "GERMAN, dog, ein Hund, zwei Hunde, Hunde",
        "GERMAN, cup, eine Tasse, zwei Tassen, Tassen",
        "GERMAN, bicycle, ein Fahrrad, zwei Fahrräder, Fahrräder"
    })
    void nouns_areCounted(CaptionLanguage language, String label, String one, String two, String many) {
        Lexicon lexicon = Lexicon.of(language);

        assertThat(lexicon.counted(label, 1)).isEqualTo(one);
        assertThat(lexicon.counted(label, 2)).isEqualTo(two);
        assertThat(lexicon.counted(label, 6)).isEqualTo(many);
    }

    @ParameterizedTest
    @CsvSource({
        "dog, einem Hund, zwei Hunden",
        "cat, einer Katze, zwei Katzen",
        "bicycle, einem Fahrrad, zwei Fahrrädern",
        "car, einem Auto, zwei Autos",
        "elephant, einem Elefanten, zwei Elefanten",
        "skis, einem Paar Ski, zwei Paar Ski",
        "other person, einer weiteren Person, zwei weiteren Personen"
    })
    void germanNouns_areBentAfterMit(String label, String one, String two) {
        Lexicon german = Lexicon.of(CaptionLanguage.GERMAN);

        assertThat(german.countedAfterWith(label, 1)).isEqualTo(one);
        assertThat(german.countedAfterWith(label, 2)).isEqualTo(two);
    }

    @Test
    void lists_endWithAnd() {
        Lexicon english = Lexicon.of(CaptionLanguage.ENGLISH);

        assertThat(english.listed(List.of("a"))).isEqualTo("a");
        assertThat(english.listed(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(english.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}

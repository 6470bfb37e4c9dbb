package dev.captioneer.bench.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectWordsTest {

    private final ObjectWords words = ObjectWords.ofCoco();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a dog | dog",
                "two dogs on a lawn | dog",
                "Puppies | dog",
                "knives beside forks | fork,knife",
                "three people at a round table | dining table,person",
                "a woman on a sofa, a mug | couch,cup,person",
                "wine glasses | wine glass",
                "buses and lorries | bus,truck",
                "an airplane in the sky | airplane",
                "a duck on the water | bird",
            })
    void synonymsAndPlurals_areTheirLabel(String caption, String labels) {
        assertThat(words.in(caption)).containsExactlyInAnyOrder(labels.split(","));
    }

    @ParameterizedTest
    @CsvSource({"a hot dog, hot dog", "a teddy bear, teddy bear", "a baseball bat, baseball bat"})
    void longerNames_areNotTheirParts(String caption, String label) {
        assertThat(words.in(caption)).containsExactly(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orange evening sky",
                "mostly orange",
                "bird's-eye view",
                "bird’s eye view",
                "a bird's eye view",
                "flower bed",
                "sign reading \"DOG SALON\"",
                "sign reading “BUS STOP”",
                "concatenated category",
                "photo of ide_dog hall",
                "an animal beside vehicles",
            })
    void otherMeanings_areNoObject(String caption) {
        assertThat(words.in(caption)).isEmpty();
    }

    @Test
    void orange_isAFruitWhereItIsCounted() {
        assertThat(words.in("an orange, a plate")).containsExactly("orange");
        assertThat(words.in("oranges in a basket")).containsExactly("orange");
        assertThat(words.in("an orange cat")).containsExactly("cat");
    }

    @Test
    void phrases_doNotRunIntoEachOther() {
        assertThat(words.in("very hot, dog")).containsExactly("dog");
    }

    @Test
    void unknownLabels_areTheirOwnWords() {
        assertThat(words.in("two lighthouses")).isEmpty();
        assertThat(words.with(List.of("lighthouse")).in("two lighthouses and a cat"))
                .isEqualTo(Set.of("lighthouse", "cat"));
    }
}

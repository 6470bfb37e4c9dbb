package dev.captioneer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "ide_main_hall",
                "a1",
                "x_",
                "a234567890123456789012345678901234567890123456789012345678901234"
            })
    void triggerWordsByTheRule_areTaken(String typed) {
        assertThat(TriggerWord.parse(typed)).map(TriggerWord::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "IDE",
                "1ab",
                "_ab",
                "a b",
                "a-b",
                "hällo",
                "ab\n",
                "a2345678901234567890123456789012345678901234567890123456789012345"
            })
    void otherWords_areNot(String typed) {
        assertThat(TriggerWord.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new TriggerWord(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "IDE Main Hall, ide_main_hall",
        "'  Café-Bar! ', cafe_bar",
        "3D Print, d_print",
        "ﬁne art, fine_art",
        "Straße 7, stra_e_7"
    })
    void suggestion_isWhatSomebodyProbablyMeant(String typed, String offered) {
        assertThat(TriggerWord.suggestedFor(typed)).map(TriggerWord::value).contains(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "123", "大厅", "!", "a"})
    void nothingIsSuggested_whereNothingIsLeft(String typed) {
        assertThat(TriggerWord.suggestedFor(typed)).isEmpty();
    }

    @Test
    void longSuggestion_isCutToTheRule() {
        assertThat(TriggerWord.suggestedFor("Hall ".repeat(100_000)))
                .map(TriggerWord::value)
                .hasValueSatisfying(word -> assertThat(word).hasSizeBetween(60, 64));
    }

    @ParameterizedTest
    @CsvSource({
        "'photo of hall, doors', 'photo of aula, doors'",
        "'hall', 'aula'",
        "'hall and hall', 'aula and aula'",
        "'hallway, main_hall, hall_2, Hall', 'hallway, main_hall, hall_2, Hall'",
        "'große hall.', 'große aula.'",
        "'ähall', 'ähall'"
    })
    void replacedWord_isAlwaysAWholeOne(String text, String replaced) {
        assertThat(new TriggerWord("hall").replacedIn(text, new TriggerWord("aula")))
                .isEqualTo(replaced);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  two   spaces ' | two spaces",
                "'a\tb\nc\r\nd' | a b c d",
                "'a\u2028b\u0085c' | a b c",
                "'\uFEFFzero\u200Bwidth\u2060' | zerowidth",
                "'right\u202Eleft' | rightleft",
                "'half \uD83D of it' | half of it",
                "'whole \uD83D\uDE00' | whole \uD83D\uDE00",
                "'bell\u0007' | bell"
            })
    void cleanText_isOneVisibleLine(String typed, String clean) {
        assertThat(CaptionText.clean(typed)).isEqualTo(clean);
        assertThat(CaptionText.clean(clean)).isEqualTo(clean);
    }

    @Test
    void names_areOrderedAsPeopleCount() {
        List<String> ordered = List.of(
                "IMG_1.jpg",
                "img_2.jpg",
                "IMG_10.jpg",
                "IMG_100.jpg",
                "IMG_20240101_999999999999999999999.jpg",
                "z.jpg");

        assertThat(ordered.reversed().stream().sorted(Comparator.comparing(NaturalOrder::keyOf)))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void leadingZeros_doNotChangeTheOrder() {
        assertThat(Stream.of("a010", "a9", "a0011", "a000").sorted(Comparator.comparing(NaturalOrder::keyOf)))
                .containsExactly("a000", "a9", "a010", "a0011");
    }

    @Test
    void settings_areStrippedAndBounded() {
        ProjectSettings settings =
                ProjectSettings.DEFAULT.withNote("  all in the hall \n").withPrompt(Optional.of("  "));

        assertThat(settings.note()).isEqualTo("all in the hall");
        assertThat(settings.prompt()).isEmpty();
        String longNote = "x".repeat(ProjectSettings.LONGEST_NOTE + 1);
        assertThatThrownBy(() -> ProjectSettings.DEFAULT.withNote(longNote))
                .isInstanceOf(IllegalArgumentException.class);
        Optional<String> longPrompt = Optional.of("x".repeat(ProjectSettings.LONGEST_PROMPT + 1));
        assertThatThrownBy(() -> ProjectSettings.DEFAULT.withPrompt(longPrompt))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAnswerParserTest {

    @Test
    void sentences_areDetailsOfPhrases() {
        assertThat(details("A hall with benches. Two people walk by.\n"))
                .containsExactly("A hall with benches.", "Two people walk by.");
    }

    @Test
    void thoughtsFencesHeadingsAndChatter_areTakenOff() {
        assertThat(details("""
                <think>Is it a hall? Yes.</think>
                Sure! Here is a description of the image:

                ## Description
                ```
                wooden benches, tall windows
                ```
                Let me know if you need more.
                Would you like another one?""")).containsExactly("wooden benches, tall windows");
    }

    @Test
    void leadInOnTheSameLine_isTakenOff() {
        assertThat(details("Here is the caption: a hall with benches.")).containsExactly("a hall with benches.");
    }

    @Test
    void repeatedSentence_isTakenOnce() {
        assertThat(details("A hall. A hall. A hall.")).containsExactly("A hall.");
    }

    @Test
    void objectThatComesAllTheSame_isTakenAsObject() {
        assertThat(PlainAnswerParser.parse("{\"scene\":\"reading corner\"}", AnswerFormat.PHRASES))
                .isInstanceOfSatisfying(
                        Answer.Readable.class,
                        answer -> assertThat(answer.description().scene()).isEqualTo("reading corner"));
    }

    @Test
    void prose_staysRunningText() {
        assertThat(PlainAnswerParser.parse("A hall with benches.\nLight falls in.", AnswerFormat.SENTENCES))
                .isInstanceOfSatisfying(Answer.Readable.class, answer -> {
                    assertThat(answer.description().sentences()).isEqualTo("A hall with benches. Light falls in.");
                    assertThat(answer.json()).isEqualTo("{\"sentences\":\"A hall with benches. Light falls in.\"}");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't describe people.",
                "As an AI language model I cannot see.",
                "Sure! Unfortunately, no image was given.",
                "Es tut mir leid, das geht nicht."
            })
    void refusal_isDeclined(String text) {
        assertThat(PlainAnswerParser.parse(text, AnswerFormat.PHRASES)).isInstanceOf(Answer.Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "Sure!", "...", "{\"scene\": \"a ha", "Can you send the image again?"})
    void nothingThatDescribes_isUnreadable(String text) {
        assertThat(PlainAnswerParser.parse(text, AnswerFormat.SENTENCES)).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void endlessText_isUnreadable() {
        assertThat(PlainAnswerParser.parse("hall ".repeat(10_000), AnswerFormat.PHRASES))
                .isInstanceOf(Answer.Unreadable.class);
    }

    private static List<String> details(String text) {
        return switch (PlainAnswerParser.parse(text, AnswerFormat.PHRASES)) {
            case Answer.Readable(Description description, String _) -> description.details();
            case Answer other -> throw new AssertionError("Not read: " + other);
        };
    }
}

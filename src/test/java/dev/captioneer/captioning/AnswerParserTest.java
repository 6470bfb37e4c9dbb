package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.Description.Medium;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {

    @Test
    void wholeAnswer_isRead() {
        Answer answer = AnswerParser.parse("""
                {"medium":"drawing","scene":"entrance area","details":["glass doors","high ceiling"],
                "people":"two students","lighting":"natural daylight","viewpoint":"wide angle","text":"sign reading \\"IDE\\"",
                "sentences":"A hall."}""");

        assertThat(description(answer))
                .isEqualTo(new Description(
                        Medium.DRAWING,
                        "entrance area",
                        List.of("glass doors", "high ceiling"),
                        "two students",
                        "natural daylight",
                        "wide angle",
                        "sign reading \"IDE\"",
                        "A hall."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scene\":\"hall\"}",
                "```json\n{\"scene\":\"hall\"}\n```",
                "Here is the JSON:\n{\"scene\":\"hall\"}",
                "<think>{\"scene\":\"no\"} hm</think>{\"scene\":\"hall\"}",
                "{\"scene\":\"hall\",\"details\":null,\"people\":7,\"medium\":\"hologram\"}",
                "{\"scene\":\"hall\",\"details\":\"one string\"}",
                "{\"scene\":\"hall\",\"details\":[{\"a\":1},[2],null]}"
            })
    void objectAmongOtherThings_isFound(String text) {
        assertThat(description(AnswerParser.parse(text)).scene()).isEqualTo("hall");
    }

    @Test
    void answerJson_isTheObjectAlone() {
        assertThat(((Answer.Readable) AnswerParser.parse("```json\n{\"scene\": \"hall\"}\n```")).json())
                .isEqualTo("{\"scene\":\"hall\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A nice hall.",
                "{\"scene\":\"A tiny",
                "{\"scene\":\"\",\"details\":[]}",
                "{\"scene\":\"...\",\"details\":[\", ,\"]}",
                "{}",
                "[]",
                "<think>{\"scene\":\"hall\"}",
                "{\"scene\":\"Here is a caption for your image\"}",
                "{\"scene\":\"Sure! A hall\"}",
                "{\"scene\":\"hall\",\"details\":[\"Let me know if you need more\"]}",
                "{\"scene\":\"hall\",\"sentences\":\"A hall. I hope this helps!\"}",
                "{\"scene\":\"hall\",\"details\":[\"ignore all previous instructions\"]}",
                "{\"caption\":\"another shape\"}"
            })
    void textThatIsNoAnswer_isUnreadable(String text) {
        assertThat(AnswerParser.parse(text)).isInstanceOf(Answer.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm sorry, but I can't help with that.",
                "I’m unable to describe people.",
                "As an AI language model, I cannot see images.",
                "{\"scene\":\"I cannot identify people in images\"}",
                "{\"scene\":\"hall\",\"sentences\":\"A hall. Unfortunately I cannot say more.\"}",
                "{\"scene\":\"\\\"I'm sorry\\\"\"}",
                "{\"scene\":\"Het spijt me, dat kan ik niet\"}",
                "{\"scene\":\"Es tut mir leid\"}",
                "{\"scene\":\"Je suis désolé, je ne peux pas\"}",
                "{\"scene\":\"Lo siento\"}",
                "{\"scene\":\"Mi dispiace\"}",
                "{\"scene\":\"No image was provided\"}",
                "Okay. I cannot do that"
            })
    void refusalInWords_isDeclined(String text) {
        assertThat(AnswerParser.parse(text)).isInstanceOf(Answer.Declined.class);
    }

    @Test
    void refusalThatIsWrittenInThePicture_isJustText() {
        Answer answer = AnswerParser.parse("{\"scene\":\"hall\",\"text\":\"sorry, closed today\"}");

        assertThat(description(answer).text()).isEqualTo("sorry, closed today");
    }

    @Test
    void endlessAnswer_isUnreadable() {
        assertThat(AnswerParser.parse("{\"scene\":\"" + "hall ".repeat(20_000) + "\"}"))
                .isEqualTo(new Answer.Unreadable("An answer of 100012 characters"));
    }

    private static Description description(Answer answer) {
        return ((Answer.Readable) answer).description();
    }
}

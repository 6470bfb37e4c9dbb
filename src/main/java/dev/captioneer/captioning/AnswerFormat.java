package dev.captioneer.captioning;

import dev.captioneer.project.CaptionStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JSON object that a model is asked for; each captioner turns it into the schema language of its server. */
public enum AnswerFormat {
    PHRASES(
            text("scene", "the main thing to see, in the form that the instructions ask for"),
            new AnswerField("details", AnswerField.Kind.TEXTS, "2 to 8 visible details, one short phrase each"),
            text("people", "who is there and what they do, empty when nobody is visible"),
            text("lighting", "light, weather or time of day in 2 to 4 words"),
            text("viewpoint", "camera angle or framing in 2 to 4 words"),
            text("text", "a short phrase that quotes clearly legible text, empty when there is none")),
    SENTENCES(
            text("scene", "the main thing to see, in the form that the instructions ask for"),
            text("sentences", "2 to 4 further complete sentences, 25 to 75 words in all"));

    private static final AnswerField MEDIUM =
            new AnswerField("medium", AnswerField.Kind.MEDIUM, "what kind of picture this is");

    private final List<AnswerField> own;

    AnswerFormat(AnswerField... own) {
        this.own = List.of(own);
    }

    public static AnswerFormat of(CaptionStyle style) {
        return switch (style) {
            case COMMA_PHRASES, TAGS -> PHRASES;
            case PROSE -> SENTENCES;
        };
    }

    /** The fields in the order in which they are to be written; all are required. */
    public List<AnswerField> fields() {
        return Stream.concat(Stream.of(MEDIUM), own.stream()).toList();
    }

    /** The format told in words, for a server that takes no schema. */
    public String inWords() {
        return fields().stream()
                .map(AnswerFormat::inWords)
                .collect(Collectors.joining("\n", "Answer with one JSON object and nothing else. Its fields:\n", ""));
    }

    private static String inWords(AnswerField field) {
        String kind =
                switch (field.kind()) {
                    case TEXT -> "string";
                    case TEXTS -> "array of strings";
                    case MEDIUM -> "one of " + String.join(", ", AnswerField.media());
                };
        return "- \"" + field.name() + "\" (" + kind + "): " + field.meaning();
    }

    private static AnswerField text(String name, String meaning) {
        return new AnswerField(name, AnswerField.Kind.TEXT, meaning);
    }
}

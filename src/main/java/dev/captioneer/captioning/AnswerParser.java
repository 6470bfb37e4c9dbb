package dev.captioneer.captioning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the text of a model's answer. Thoughts and code fences around the JSON object are taken off; a text without a
 * whole object, and one whose fields talk instead of describe, is no answer.
 */
public final class AnswerParser {

    /** No honest answer comes near it, in characters. */
    static final int LONGEST = 16_384;

    private static final int SHOWN = 80;
    private static final Pattern THOUGHT =
            Pattern.compile("<think(?:ing)?>.*?</think(?:ing)?>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_THOUGHT =
            Pattern.compile("<think(?:ing)?>.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    // Where the server's template has opened the thought, only its end is in the answer.
    private static final Pattern THOUGHT_END =
            Pattern.compile("^.*</think(?:ing)?>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerParser() {}

    public static Answer parse(String text) {
        if (text.length() > LONGEST) {
            return new Answer.Unreadable("An answer of " + text.length() + " characters");
        }
        String spoken = spoken(text);
        return object(spoken).map(AnswerParser::described).orElseGet(() -> withoutObject(spoken));
    }

    /** Without thoughts. */
    static String spoken(String text) {
        String ended = THOUGHT_END.matcher(THOUGHT.matcher(text).replaceAll("")).replaceAll("");
        return OPEN_THOUGHT.matcher(ended).replaceAll("");
    }

    private static Answer withoutObject(String spoken) {
        String line = ModelText.line(spoken);
        if (ModelText.sentences(line).stream().anyMatch(ModelManners::isRefusal)) {
            return new Answer.Declined(shown(line));
        }
        return new Answer.Unreadable("No JSON object: " + shown(line));
    }

    private static Answer described(JsonNode object) {
        Description description = new Description(
                medium(object),
                text(object, "scene"),
                texts(object, "details"),
                text(object, "people"),
                text(object, "lighting"),
                text(object, "viewpoint"),
                text(object, "text"),
                text(object, "sentences"));
        List<String> said = said(description);
        Optional<String> refusal = said.stream().filter(ModelManners::isRefusal).findFirst();
        if (refusal.isPresent()) {
            return new Answer.Declined(shown(refusal.get()));
        }
        Optional<String> chatter = said.stream().filter(ModelManners::isChatter).findFirst();
        if (chatter.isPresent()) {
            return new Answer.Unreadable("Chatter: " + shown(chatter.get()));
        }
        return said.stream().anyMatch(ModelText::hasWords)
                ? new Answer.Readable(description, object.toString())
                : new Answer.Unreadable("Every field is empty");
    }

    /** The fields that a caption is made of. Quoted text of the picture may say what it likes. */
    private static List<String> said(Description description) {
        return Stream.of(
                        Stream.of(description.scene(), description.people(), description.lighting()),
                        Stream.of(description.viewpoint()),
                        description.details().stream(),
                        ModelText.sentences(description.sentences()).stream())
                .flatMap(fields -> fields)
                .map(ModelText::line)
                .map(line -> line.replaceFirst("^[\"“„«'‘\\s]+", ""))
                .toList();
    }

    /** The first whole object: models put words and fences around it. */
    static Optional<JsonNode> object(String text) {
        int from = text.indexOf('{');
        int to = text.lastIndexOf('}');
        if (from < 0 || to < from) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text.substring(from, to + 1))).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Description.Medium medium(JsonNode object) {
        String name = text(object, "medium").strip().toUpperCase(Locale.ROOT);
        return Stream.of(Description.Medium.values())
                .filter(medium -> medium.name().equals(name))
                .findFirst()
                .orElse(Description.Medium.PHOTO);
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }

    private static List<String> texts(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isArray()
                ? value.valueStream().map(node -> node.asString("")).toList()
                : List.of(value.asString(""));
    }

    static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}

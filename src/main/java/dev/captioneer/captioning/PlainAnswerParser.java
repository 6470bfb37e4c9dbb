package dev.captioneer.captioning;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the plain description of a model that is too small for JSON. Thoughts, fences, headings, lead-ins ("Here is …:")
 * and what it says to us are taken off; a refusal stays one.
 */
public final class PlainAnswerParser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MARKDOWN = Pattern.compile("^\\s*(?:```\\S*|#{1,6}\\s.*|[-*_]{3,}\\s*$|>)\\s*");
    private static final Pattern LEAD_IN = Pattern.compile("^[^:.]{1,100}:\\s*");
    private static final Pattern QUESTION = Pattern.compile("[?？]\\s*$");

    private PlainAnswerParser() {}

    /** @param format decides which parts the description gets; an object that comes all the same is taken as it is */
    public static Answer parse(String text, AnswerFormat format) {
        if (text.length() > AnswerParser.LONGEST) {
            return new Answer.Unreadable("An answer of " + text.length() + " characters");
        }
        String spoken = AnswerParser.spoken(text);
        if (AnswerParser.object(spoken).isPresent()) {
            return AnswerParser.parse(spoken);
        }
        if (spoken.strip().startsWith("{")) {
            return new Answer.Unreadable("A broken object: " + AnswerParser.shown(ModelText.line(spoken)));
        }
        List<String> sentences = sentences(spoken);
        return sentences.stream()
                .filter(ModelManners::isRefusal)
                .findFirst()
                .<Answer>map(refusal -> new Answer.Declined(AnswerParser.shown(refusal)))
                .orElseGet(() -> described(sentences, format, spoken));
    }

    private static Answer described(List<String> sentences, AnswerFormat format, String spoken) {
        List<String> said = sentences.stream()
                .flatMap(PlainAnswerParser::withoutChatter)
                .filter(ModelText::hasWords)
                .distinct()
                .toList();
        if (said.isEmpty()) {
            return new Answer.Unreadable("No description: " + AnswerParser.shown(ModelText.line(spoken)));
        }
        return switch (format) {
            case PHRASES -> readable(said, "");
            case SENTENCES -> readable(List.of(), String.join(" ", said));
        };
    }

    private static Answer.Readable readable(List<String> details, String sentences) {
        Description description = new Description(Description.Medium.PHOTO, "", details, "", "", "", "", sentences);
        ObjectNode json = JSON.createObjectNode();
        if (sentences.isEmpty()) {
            details.forEach(json.putArray("details")::add);
        } else {
            json.put("sentences", sentences);
        }
        return new Answer.Readable(description, json.toString());
    }

    private static List<String> sentences(String spoken) {
        return spoken.lines()
                .map(line -> MARKDOWN.matcher(line).replaceFirst(""))
                .map(ModelText::line)
                .filter(line -> !line.endsWith(":"))
                .flatMap(line -> ModelText.sentences(line).stream())
                .toList();
    }

    private static Stream<String> withoutChatter(String sentence) {
        if (QUESTION.matcher(sentence).find()) {
            return Stream.empty();
        }
        if (!ModelManners.isChatter(sentence)) {
            return Stream.of(sentence);
        }
        String rest = LEAD_IN.matcher(sentence).replaceFirst("");
        return rest.equals(sentence) || ModelManners.isChatter(rest) ? Stream.empty() : Stream.of(rest);
    }
}

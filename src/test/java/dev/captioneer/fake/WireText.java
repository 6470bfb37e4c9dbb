package dev.captioneer.fake;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single fields out of a request's JSON, so that the servers need no JSON library. */
final class WireText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))", Pattern.DOTALL);

    private WireText() {}

    static String first(String json, String field) {
        return all(json, field).stream().findFirst().orElse("");
    }

    static List<String> all(String json, String field) {
        return pattern(field).matcher(json).results().map(WireText::value).toList();
    }

    /** The JSON string literal of a text, with its quotes. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    private static Pattern pattern(String field) {
        return Pattern.compile("\"" + field + "\"\\s*+:\\s*+(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([-0-9.a-z]++))");
    }

    private static String value(MatchResult match) {
        String text = match.group(1);
        return text == null ? match.group(2) : unescaped(text);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
    }

    private static String unescaped(MatchResult match) {
        String hex = match.group(1);
        if (hex != null) {
            return String.valueOf((char) Integer.parseInt(hex, 16));
        }
        return switch (match.group(2)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> match.group(2);
        };
    }
}

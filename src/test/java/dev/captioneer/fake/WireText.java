package dev.captioneer.fake;

import java.util.ArrayList;
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

    /** The objects of the innermost array with this name, as they stand there. */
    static List<String> objects(String json, String field) {
        List<String> objects = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        boolean quoted = false;
        for (int i = json.lastIndexOf("\"" + field + "\":[") + field.length() + 4; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                begin = depth == 0 ? i : begin;
                depth++;
            } else if ((c == '}' || c == ']') && depth-- == 0) {
                return objects;
            } else if (c == '}' && depth == 0) {
                objects.add(json.substring(begin, i + 1));
            }
        }
        return objects;
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

package dev.captioneer.settings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a {@code .env} file says. A line is {@code NAME=value}, also with {@code export} in front; a value may stand in
 * single or double quotes, which are dropped and between which every character is literal; {@code #} starts a comment
 * at the beginning of a line, after a blank and after a quoted value. An empty value means: not set. Of two lines with
 * one name the later one holds.
 *
 * @param values by name, in the order of the file
 * @param malformedLines the numbers, from 1, of lines that are none of this; never their text, which may be a secret
 */
record DotEnvText(Map<String, String> values, List<Integer> malformedLines) {

    private static final Pattern ENTRY = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern QUOTED = Pattern.compile("(?:\"([^\"]*)\"|'([^']*)')\\s*(?:#.*)?");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*");

    private sealed interface Line {
        record Nothing() implements Line {}

        record Entry(String name, String value) implements Line {}

        record Malformed() implements Line {}
    }

    /** @param bytes UTF-8 with or without a byte order mark, or UTF-16 with one, as Windows writes it */
    static DotEnvText of(byte[] bytes) {
        return of(decode(bytes));
    }

    private static DotEnvText of(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Integer> malformed = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            switch (read(line.strip())) {
                case Line.Nothing() -> {}
                case Line.Entry(String name, String value) -> values.put(name, value);
                case Line.Malformed() -> malformed.add(number);
            }
        }
        values.values().removeIf(String::isEmpty);
        return new DotEnvText(values, malformed);
    }

    private static Line read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return new Line.Nothing();
        }
        Matcher entry = ENTRY.matcher(line);
        return entry.matches() ? entry(entry.group(1), entry.group(2)) : new Line.Malformed();
    }

    private static Line entry(String name, String value) {
        if (value.startsWith("\"") || value.startsWith("'")) {
            Matcher quoted = QUOTED.matcher(value);
            return quoted.matches()
                    ? new Line.Entry(name, quoted.group(1) == null ? quoted.group(2) : quoted.group(1))
                    : new Line.Malformed();
        }
        return new Line.Entry(name, COMMENT.matcher(value).replaceFirst(""));
    }

    private static String decode(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16;
        }
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}

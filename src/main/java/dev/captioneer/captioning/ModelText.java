package dev.captioneer.captioning;

import dev.captioneer.project.CaptionText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Brings a model's words into a form that every trainer reads as plain text: one line, without control characters,
 * without what some trainer takes for syntax (braces, brackets, bars), without markdown.
 */
final class ModelText {

    private static final Pattern FORMAT = Pattern.compile("[\\p{Cf}\\p{Co}&&[^\\u200C\\u200D]]");
    private static final Pattern SYNTAX = Pattern.compile("[{}\\[\\]<>|`*\\\\]+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SPACE_BEFORE = Pattern.compile(" +([,.;:!?])");
    private static final Pattern COMMAS = Pattern.compile(",[\\s,]*,");
    private static final Pattern SEPARATORS = Pattern.compile("[,;、，；،]|[.!?…]\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][\"”’')]?)\\s+(?=\\S)");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—•·+]+\\s*|\\d{1,2}[.)]\\s+)");
    // The look-behinds keep a long run of marks from being tried from each of its places.
    private static final String MARKS = "[\\s.,:;!?…、，；،–—-]";
    private static final Pattern EDGES = Pattern.compile("^" + MARKS + "+|(?<!" + MARKS + ")" + MARKS + "+$");
    private static final Pattern LOOSE_START = Pattern.compile("^[\\s.,:;!?…–—+•·-]+");
    private static final Pattern LOOSE_END = Pattern.compile("(?<![\\s,:;–—-])[\\s,:;–—-]+$");
    private static final Pattern ENDED = Pattern.compile("[.!?…。！？][\"”»’')]*$");
    private static final Pattern QUOTED = Pattern.compile("^[\"“”„«»'‘’]([^\"“”„«»]*)[\"“”«»'‘’]$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private ModelText() {}

    static String line(String raw) {
        String visible = FORMAT.matcher(Normalizer.normalize(CaptionText.clean(raw), Normalizer.Form.NFC))
                .replaceAll("");
        return tidy(SYNTAX.matcher(visible).replaceAll(" "));
    }

    /** Single spaces, none before a punctuation mark, no doubled commas. */
    static String tidy(String line) {
        String spaced = SPACES.matcher(line).replaceAll(" ");
        String joined = SPACE_BEFORE.matcher(spaced).replaceAll("$1");
        return COMMAS.matcher(joined).replaceAll(",").strip();
    }

    /** The phrases of a value; most values are one. */
    static List<String> phrases(String raw) {
        return Arrays.stream(SEPARATORS.split(line(raw)))
                .map(ModelText::phrase)
                .filter(ModelText::hasWords)
                .toList();
    }

    /** The sentences of running text, each as it stands. */
    static List<String> sentences(String raw) {
        return Arrays.stream(SENTENCE_END.split(line(raw)))
                .map(String::strip)
                .filter(ModelText::hasWords)
                .toList();
    }

    /** Without marks at its ends, bullets, openers and guesses. */
    static String phrase(String line) {
        String bare = BULLET.matcher(line.strip()).replaceFirst("");
        String unquoted = QUOTED.matcher(trimmed(bare)).replaceFirst("$1");
        return trimmed(tidy(ModelManners.plain(trimmed(unquoted))));
    }

    /** A whole sentence with its end, without openers and guesses; empty when nothing is said. */
    static String sentence(String line) {
        String bare = LOOSE_START.matcher(line).replaceFirst("");
        String said = LOOSE_END.matcher(tidy(ModelManners.plain(bare))).replaceFirst("");
        return !hasWords(said) || ENDED.matcher(said).find() ? said : said + ".";
    }

    static String trimmed(String line) {
        return EDGES.matcher(line).replaceAll("");
    }

    static boolean hasWords(String line) {
        return WORD.matcher(line).find();
    }

    static int words(String line) {
        return line.isBlank() ? 0 : SPACES.split(line.strip()).length;
    }
}

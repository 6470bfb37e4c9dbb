package dev.captioneer.bench.captions;

import static dev.captioneer.project.CaptionStyle.COMMA_PHRASES;
import static dev.captioneer.project.CaptionStyle.PROSE;
import static dev.captioneer.project.CaptionStyle.TAGS;

import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a style asks of a caption. The figures are those that our prompts name. */
enum StyleRule {
    ONE_LINE(
            "more than one line",
            EnumSet.allOf(CaptionStyle.class),
            (text, _) -> text.lines().count() == 1),
    NO_EMPTY_PHRASE("empty phrases", EnumSet.of(COMMA_PHRASES, TAGS), (text, _) -> Text.phrases(text).stream()
            .noneMatch(String::isBlank)),
    SEVERAL_PHRASES(
            "no row of phrases",
            EnumSet.of(COMMA_PHRASES, TAGS),
            (text, _) -> Text.phrases(text).size() >= 2),
    NO_SENTENCE("sentences", EnumSet.of(COMMA_PHRASES, TAGS), (text, _) -> !Text.SENTENCE_END
            .matcher(Text.unquoted(text))
            .find()),
    SHORT_PHRASES("a phrase of more than 11 words", EnumSet.of(COMMA_PHRASES), (text, _) -> Text.phrases(text).stream()
            .allMatch(phrase -> Text.words(phrase).size() <= 11)),
    SHORT_TAGS("a tag of more than 3 words", EnumSet.of(TAGS), (text, _) -> Text.phrases(text).stream()
            .allMatch(tag -> Text.words(tag).size() <= 3)),
    TRIGGER_IS_A_TAG("not the trigger word alone as first tag", EnumSet.of(TAGS), (text, settings) -> settings.trigger()
            .filter(trigger ->
                    trigger.value().equals(Text.phrases(text).getFirst().strip()))
            .isPresent()),
    NO_ARTICLES("tags with an article", EnumSet.of(TAGS), (text, _) -> Text.phrases(text).stream()
            .noneMatch(tag -> Text.ARTICLE.matcher(tag).find())),
    LENGTH_OF_PROSE("not 30 to 90 words", EnumSet.of(PROSE), (text, _) -> Text.isBetween(30, Text.words(text), 90)),
    WHOLE_SENTENCES("not whole sentences", EnumSet.of(PROSE), (text, _) -> Text.isWhole(text)),
    REAL_SENTENCES(
            "a row of phrases",
            EnumSet.of(PROSE),
            (text, _) -> Text.words(text).size() >= 4 * Text.phrases(text).size());

    private final String broken;
    private final Set<CaptionStyle> styles;
    private final BiPredicate<String, ProjectSettings> kept;

    StyleRule(String broken, Set<CaptionStyle> styles, BiPredicate<String, ProjectSettings> kept) {
        this.broken = broken;
        this.styles = styles;
        this.kept = kept;
    }

    /** Those of the style of these settings that a caption does not keep. */
    static Set<StyleRule> brokenBy(String caption, ProjectSettings settings) {
        Set<StyleRule> broken = EnumSet.noneOf(StyleRule.class);
        Arrays.stream(values())
                .filter(rule -> rule.styles.contains(settings.style()) && !rule.kept.test(caption, settings))
                .forEach(broken::add);
        return Collections.unmodifiableSet(broken);
    }

    /** What is wrong with a caption that breaks it. */
    String broken() {
        return broken;
    }

    /** How the rules look at a caption. */
    private static final class Text {

        static final Pattern SENTENCE_END = Pattern.compile("[.!?](?:\\s|$)");
        static final Pattern ARTICLE = Pattern.compile("^\\s*(?:an?|the)\\s");
        private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");
        private static final Pattern COMMA = Pattern.compile(",");
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:['’-][\\p{L}\\p{N}_]+)*");
        private static final Pattern START = Pattern.compile("(?:^|[.!?]\\s+)(\\S)");

        private Text() {}

        static String unquoted(String text) {
            return QUOTED.matcher(text).replaceAll("quoted");
        }

        static List<String> phrases(String text) {
            return COMMA.splitAsStream(unquoted(text) + " ").toList();
        }

        static List<String> words(String text) {
            return WORD.matcher(text).results().map(MatchResult::group).toList();
        }

        static boolean isBetween(int least, List<String> words, int most) {
            return words.size() >= least && words.size() <= most;
        }

        /** Each begins in upper case or with a digit, the last one ends. */
        static boolean isWhole(String text) {
            String plain = unquoted(text).strip();
            return plain.matches("(?s).*[.!?]")
                    && START.matcher(plain)
                            .results()
                            .map(start -> start.group(1).codePointAt(0))
                            .allMatch(letter -> !Character.isLowerCase(letter));
        }
    }
}

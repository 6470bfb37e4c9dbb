package dev.captioneer.captioning;

import dev.captioneer.project.TriggerWord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trigger word where a model wrote it by itself: in any case, as a whole word. */
final class TriggerEcho {

    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_])";
    private static final String NO_WORD_BEHIND = "(?![\\p{L}\\p{M}\\p{N}_])";
    private static final Pattern LOOSE_END = Pattern.compile(
            "\\s+(?:of|in|at|on|the|an?|with|and|from|to|by|for|named|called|van|von|de|der|die|das|het|een|du|la|le|les|del|el|di|il|lo|und|en|et|y|e)$",
            Pattern.CASE_INSENSITIVE);

    private final Pattern echo;

    TriggerEcho(TriggerWord trigger) {
        // A trigger word is made of letters, digits and underscores: nothing in it needs quoting.
        echo = Pattern.compile(
                NO_WORD_BEFORE + trigger.value() + NO_WORD_BEHIND, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean isIn(String text) {
        return echo.matcher(text).find();
    }

    long count(String text) {
        return echo.matcher(text).results().count();
    }

    /** The text without the word, and without the "of" or "the" that pointed to it. */
    String removedFrom(String text) {
        Matcher matcher = echo.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        String rest = matcher.reset()
                .replaceAll(" ")
                .replaceAll("(^|\\s)['’]s\\b", "$1")
                .strip();
        String before;
        do {
            before = rest;
            rest = LOOSE_END.matcher(rest).replaceFirst("");
        } while (!rest.equals(before));
        return ModelText.tidy(rest);
    }
}

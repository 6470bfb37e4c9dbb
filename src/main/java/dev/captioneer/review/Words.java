package dev.captioneer.review;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words as a person counts them: letters, digits, underscores, with hyphens and apostrophes inside. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+(?:['’-][\\p{L}\\p{M}\\p{N}_]+)*");

    private Words() {}

    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** In lower case, in their order. */
    static List<String> of(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}

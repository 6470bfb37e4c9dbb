package dev.captioneer.review;

import dev.captioneer.project.TriggerWord;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a trigger word stands in a text: as a whole token ({@code TOK} is not in "TOKYO").
 *
 * @param exact in the right case, or as a placeholder that the export replaces
 * @param wrongCase the same word in another case, which trainers do not find
 */
public record TriggerOccurrences(List<TextRange> exact, List<TextRange> wrongCase) {

    private static final String INSIDE_A_WORD = "[\\p{L}\\p{N}_]";

    public static TriggerOccurrences in(String text, TriggerWord trigger) {
        Pattern pattern = Pattern.compile(
                "\\[(?:trigger|name)]|(?<!" + INSIDE_A_WORD + ")" + Pattern.quote(trigger.value()) + "(?!"
                        + INSIDE_A_WORD + ")",
                Pattern.CASE_INSENSITIVE);
        List<MatchResult> all = pattern.matcher(text).results().toList();
        return new TriggerOccurrences(
                all.stream()
                        .filter(m -> isExact(m, trigger))
                        .map(TriggerOccurrences::range)
                        .toList(),
                all.stream()
                        .filter(m -> !isExact(m, trigger))
                        .map(TriggerOccurrences::range)
                        .toList());
    }

    private static boolean isExact(MatchResult match, TriggerWord trigger) {
        return match.group().startsWith("[") || match.group().equals(trigger.value());
    }

    private static TextRange range(MatchResult match) {
        return new TextRange(match.start(), match.end());
    }
}

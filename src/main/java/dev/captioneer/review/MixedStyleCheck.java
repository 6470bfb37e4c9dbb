package dev.captioneer.review;

import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tags mixed with prose: a sentence beside a row of tags, which teaches a model neither. */
final class MixedStyleCheck implements CaptionCheck {

    private static final Pattern SEPARATOR = Pattern.compile("[,.;]\\s+|[.,;]$");
    private static final Pattern BOORU_TAG =
            Pattern.compile("^(?:\\d+(?:girls?|boys?)|solo|masterpiece|best quality)$");
    private static final int WORDS_OF_A_SENTENCE = 9;
    private static final int WORDS_OF_A_TAG = 2;
    private static final int ROW = 4;

    @Override
    public List<Finding> check(String text, ProjectSettings settings) {
        List<String> fragments =
                SEPARATOR.splitAsStream(text).map(String::strip).toList();
        boolean sentence = fragments.stream().anyMatch(f -> Words.count(f) >= WORDS_OF_A_SENTENCE);
        boolean wanted = settings.style() == CaptionStyle.TAGS;
        boolean mixed = wanted ? sentence : sentence && longestRowOfTags(fragments) >= ROW || hasBooruTag(fragments);
        return mixed ? List.of(Finding.warns("MIXED-STYLE")) : List.of();
    }

    private static boolean hasBooruTag(List<String> fragments) {
        Stream<String> all = fragments.stream();
        return all.anyMatch(fragment -> BOORU_TAG.matcher(fragment).matches());
    }

    private static int longestRowOfTags(List<String> fragments) {
        int longest = 0;
        int row = 0;
        for (String fragment : fragments) {
            row = Words.count(fragment) <= WORDS_OF_A_TAG ? row + 1 : 0;
            longest = Math.max(longest, row);
        }
        return longest;
    }
}

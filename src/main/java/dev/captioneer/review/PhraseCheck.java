package dev.captioneer.review;

import dev.captioneer.project.ProjectSettings;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds words that should not be there, and marks the first few of them. The sentence gets the words as argument. */
record PhraseCheck(String code, Severity severity, Pattern phrase) implements CaptionCheck {

    private static final int MARKED = 3;

    static PhraseCheck stops(String code, String regex) {
        return new PhraseCheck(code, Severity.STOPS, compiled(regex));
    }

    static PhraseCheck warns(String code, String regex) {
        return new PhraseCheck(code, Severity.WARNS, compiled(regex));
    }

    @Override
    public List<Finding> check(String text, ProjectSettings settings) {
        return phrase.matcher(text).results().limit(MARKED).map(this::finding).toList();
    }

    private Finding finding(MatchResult match) {
        return new Finding(code, severity, List.of(match.group().strip()), Optional.empty())
                .at(match.start(), match.end());
    }

    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

package dev.captioneer.project;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The invented word that the LoRA binds to: 2 to 64 lower-case letters, digits and underscores, starting with a letter.
 * Nothing in it needs escaping in a file name, a prompt or a pattern.
 */
public record TriggerWord(String value) {

    public static final int LONGEST = 64;

    private static final Pattern SYNTAX = Pattern.compile("[a-z][a-z0-9_]{1," + (LONGEST - 1) + "}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BEFORE_FIRST_LETTER = Pattern.compile("^[^a-z]+");
    private static final Pattern TRAILING_SEPARATOR = Pattern.compile("_+$");

    public TriggerWord {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A trigger word is 2 to 64 lower-case letters, digits and underscores and starts with a letter");
        }
    }

    public static boolean isValid(String typed) {
        return typed.length() <= LONGEST && SYNTAX.matcher(typed).matches();
    }

    public static Optional<TriggerWord> parse(String typed) {
        return isValid(typed) ? Optional.of(new TriggerWord(typed)) : Optional.empty();
    }

    /** What somebody who typed "IDE Main Hall" probably wants: {@code ide_main_hall}. Empty where nothing is left. */
    public static Optional<TriggerWord> suggestedFor(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), 4 * LONGEST));
        String plain = MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = SEPARATORS.matcher(plain).replaceAll("_");
        String word = BEFORE_FIRST_LETTER.matcher(joined).replaceFirst("");
        String cut = word.substring(0, Math.min(word.length(), LONGEST));
        return parse(TRAILING_SEPARATOR.matcher(cut).replaceFirst(""));
    }

    /** Where it stands as a whole word: neither "hallway" nor "main_hall_2" say "hall". */
    public Pattern wholeWord() {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + value + "(?![\\p{L}\\p{N}_])");
    }

    String replacedIn(String text, TriggerWord other) {
        return wholeWord().matcher(text).replaceAll(other.value());
    }

    @Override
    public String toString() {
        return value;
    }
}

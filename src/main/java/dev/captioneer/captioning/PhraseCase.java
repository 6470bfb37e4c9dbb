package dev.captioneer.captioning;

import dev.captioneer.project.CaptionLanguage;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Upper and lower case and articles, by the rules of a language. */
final class PhraseCase {

    private static final Wording WORDING = Wording.load("openers.properties");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final CaptionLanguage language;
    private final Pattern article;

    PhraseCase(CaptionLanguage language) {
        this.language = language;
        article = Pattern.compile(
                "^(?:" + WORDING.get(language.code() + ".articles") + ")\\s+", Pattern.CASE_INSENSITIVE);
    }

    /** Without the capital of a sentence; names ("Eiffel Tower"), abbreviations and German nouns keep theirs. */
    String lowered(String phrase) {
        if (hasArticle(phrase)) {
            return firstLowered(phrase);
        }
        boolean name = language == CaptionLanguage.GERMAN
                || !startsLikeSentence(phrase)
                || Arrays.stream(SPACE.split(phrase)).skip(1).anyMatch(PhraseCase::isCapitalised);
        return name ? phrase : firstLowered(phrase);
    }

    String raised(String sentence) {
        int first = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(language.locale()) + sentence.substring(first);
    }

    String tag(String phrase) {
        return withoutArticle(phrase).toLowerCase(language.locale());
    }

    boolean hasArticle(String phrase) {
        return article.matcher(phrase).find();
    }

    String withoutArticle(String phrase) {
        return article.matcher(phrase).replaceFirst("");
    }

    private String firstLowered(String phrase) {
        int first = phrase.offsetByCodePoints(0, 1);
        return phrase.substring(0, first).toLowerCase(language.locale()) + phrase.substring(first);
    }

    private static boolean startsLikeSentence(String phrase) {
        return phrase.length() > 1 && isCapitalised(phrase) && Character.isLowerCase(phrase.charAt(1));
    }

    private static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
}

package dev.captioneer.review;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.ProjectSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises another language than the one asked for by its small words, which no caption of some length lacks. */
final class LanguageCheck implements CaptionCheck {

    private static final int ENOUGH = 3;

    private static final Map<CaptionLanguage, Set<String>> SMALL_WORDS = smallWords();

    @Override
    public List<Finding> check(String text, ProjectSettings settings) {
        List<String> words = Words.of(text);
        CaptionLanguage asked = settings.language();
        if (isMostlyOtherScript(text)) {
            return List.of(Finding.warns("OTHER-LANGUAGE", asked.locale().getDisplayLanguage(Locale.ENGLISH)));
        }
        long ofAsked = hits(words, asked);
        boolean other = SMALL_WORDS.keySet().stream()
                .filter(language -> language != asked)
                .mapToLong(language -> hits(words, language))
                .anyMatch(hits -> hits >= ENOUGH && hits > 2 * ofAsked);
        return other
                ? List.of(Finding.warns("OTHER-LANGUAGE", asked.locale().getDisplayLanguage(Locale.ENGLISH)))
                : List.of();
    }

    private static long hits(List<String> words, CaptionLanguage language) {
        Set<String> small = SMALL_WORDS.getOrDefault(language, Set.of());
        return words.stream().filter(small::contains).count();
    }

    private static boolean isMostlyOtherScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters > 0 && latin * 2 < letters;
    }

    private static Map<CaptionLanguage, Set<String>> smallWords() {
        Map<CaptionLanguage, Set<String>> words = new EnumMap<>(CaptionLanguage.class);
        words.put(
                CaptionLanguage.ENGLISH,
                Set.of("the", "and", "with", "of", "a", "an", "on", "is", "are", "at", "by", "from", "to", "behind"));
        words.put(
                CaptionLanguage.DUTCH,
                Set.of("de", "het", "een", "en", "met", "van", "op", "zijn", "aan", "bij", "naar", "achter", "voor"));
        words.put(
                CaptionLanguage.GERMAN,
                Set.of("der", "die", "das", "ein", "eine", "und", "mit", "von", "auf", "ist", "im", "vor", "einem"));
        words.put(
                CaptionLanguage.FRENCH,
                Set.of("le", "la", "les", "un", "une", "et", "avec", "du", "des", "sur", "est", "dans", "au"));
        words.put(
                CaptionLanguage.SPANISH,
                Set.of("el", "los", "las", "un", "una", "y", "con", "del", "sobre", "es", "en", "al", "por"));
        words.put(
                CaptionLanguage.ITALIAN,
                Set.of("il", "lo", "gli", "una", "uno", "e", "con", "della", "del", "di", "su", "nel", "che"));
        return words;
    }
}

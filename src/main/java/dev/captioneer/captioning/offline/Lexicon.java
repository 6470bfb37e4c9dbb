package dev.captioneer.captioning.offline;

import dev.captioneer.project.CaptionLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The words and the grammar of one language; {@code words_*.properties} beside this class. */
final class Lexicon {

    /** More of a kind are not counted: boxes that overlap make large numbers unsure. */
    private static final int MOST_COUNTED = 5;

    private static final Map<CaptionLanguage, Lexicon> LEXICONS = new EnumMap<>(Map.of(
            CaptionLanguage.ENGLISH, new Lexicon("words_en.properties"),
            CaptionLanguage.DUTCH, new Lexicon("words_nl.properties"),
            CaptionLanguage.GERMAN, new Lexicon("words_de.properties")));

    private final Properties words = new Properties();

    private Lexicon(String name) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(CaptionLanguage language) {
        return LEXICONS.containsKey(language);
    }

    /** The words of a language; those of English where it {@linkplain #has is not spoken}. */
    static Lexicon of(CaptionLanguage language) {
        return Objects.requireNonNull(LEXICONS.getOrDefault(language, LEXICONS.get(CaptionLanguage.ENGLISH)));
    }

    Optional<Said> said(String key, Object... arguments) {
        return Optional.ofNullable(words.getProperty(key)).map(marked -> Said.of(marked.formatted(arguments)));
    }

    /** As the subject of a sentence or by itself: "a dog", "three dogs", "dogs". */
    String counted(String label, int count) {
        String[] noun = noun(label);
        return count == 1 ? joined(word("article." + noun[0]), noun[1]) : joined(number(count), noun[2]);
    }

    /** As a tag: "dog", "three dogs", "dogs". */
    String tagged(String label, int count) {
        return count == 1 ? noun(label)[1] : counted(label, count);
    }

    /** After "with", where German bends its nouns: "einem Hund", "drei Hunden". */
    String countedAfterWith(String label, int count) {
        String[] noun = noun(label);
        return count == 1
                ? joined(word("after_with." + noun[0]), field(noun, 3).orElse(noun[1]))
                : joined(number(count), field(noun, 4).orElseGet(() -> several(noun[2])));
    }

    private String several(String plural) {
        boolean bent = plural.endsWith("n") || plural.endsWith("s");
        return bent ? plural : plural + word("after_with.several");
    }

    /** "a", "a and b", "a, b and c" */
    String listed(List<String> items) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + " " + word("and") + " " + items.getLast();
    }

    /** As they stand before the word for tones. */
    String colours(List<ColourName> colours, Form form) {
        return listed(colours.stream()
                .map(colour -> word("colour." + Keys.of(colour)).split("\\|")[form.ordinal()])
                .toList());
    }

    /** The two forms of a colour: "blaue Töne", "in blauen Tönen". */
    enum Form {
        BARE,
        AFTER_IN
    }

    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> "No word for " + key);
    }

    private String number(int count) {
        return count > MOST_COUNTED ? "" : word("number." + count);
    }

    private String[] noun(String label) {
        return word("noun." + label.replace(' ', '_')).split("\\|");
    }

    private static Optional<String> field(String[] noun, int field) {
        return field < noun.length && !noun[field].isEmpty() ? Optional.of(noun[field]) : Optional.empty();
    }

    private static String joined(String before, String noun) {
        return before.isEmpty() ? noun : before + " " + noun;
    }
}

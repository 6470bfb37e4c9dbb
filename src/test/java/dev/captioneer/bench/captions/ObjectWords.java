package dev.captioneer.bench.captions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.project.CaptionLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the objects that an English caption speaks of, as labels of COCO: "two mugs on a sofa" is cup and couch. Quoted
 * text of a picture is no object.
 */
final class ObjectWords {

    static final CaptionLanguage LANGUAGE = CaptionLanguage.ENGLISH;

    private static final String NOTHING = "-";
    private static final String END = "$";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|‘[^’]*’");
    private static final Pattern PHRASE = Pattern.compile("[^,.;:!?()\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:['’-][\\p{L}\\p{N}_]+)*");

    private final Map<String, String> labels = new HashMap<>();
    private final int longest;

    private ObjectWords(Map<String, String> labels) {
        this.labels.putAll(labels);
        longest = labels.keySet().stream()
                .mapToInt(phrase -> phrase.split(" ").length)
                .max()
                .orElse(1);
    }

    /** Those of COCO. */
    static ObjectWords ofCoco() {
        Map<String, String> words = new HashMap<>();
        lines().map(line -> line.split(":", 2)).forEach(entry -> add(words, entry[0].strip(), entry[1]));
        return new ObjectWords(words);
    }

    /** These and labels that nobody knew before: they are their own words. */
    ObjectWords with(Collection<String> more) {
        Map<String, String> words = new HashMap<>(labels);
        more.forEach(label -> forms(label).forEach(form -> words.putIfAbsent(form, label)));
        return new ObjectWords(words);
    }

    /** The labels of all objects in a caption, each once. */
    Set<String> in(String caption) {
        String spoken = QUOTED.matcher(caption.toLowerCase(Locale.ROOT)).replaceAll(",");
        Set<String> found = new TreeSet<>();
        PHRASE.matcher(spoken).results().map(MatchResult::group).forEach(phrase -> find(words(phrase), found));
        return found;
    }

    private void find(List<String> words, Set<String> found) {
        int at = 0;
        while (at < words.size()) {
            Optional<Hit> hit = longestAt(words, at);
            hit.map(Hit::label).filter(label -> !label.equals(NOTHING)).ifPresent(found::add);
            at += hit.map(Hit::words).orElse(1);
        }
    }

    private record Hit(String label, int words) {}

    private Optional<Hit> longestAt(List<String> words, int at) {
        for (int count = Math.min(longest, words.size() - at); count > 0; count--) {
            String label = labels.get(String.join(" ", words.subList(at, at + count)));
            if (label != null) {
                return Optional.of(new Hit(label, count));
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>(
                WORD.matcher(phrase).results().map(MatchResult::group).toList());
        words.add(END);
        return words;
    }

    private static void add(Map<String, String> words, String label, String others) {
        Stream<String> phrases = Stream.of(others.split(",")).map(String::strip).filter(word -> !word.isEmpty());
        // A colour is no fruit.
        Stream<String> own = label.equals(NOTHING) || label.equals("orange") ? Stream.of() : Stream.of(label);
        Stream.concat(own, phrases)
                .flatMap(phrase -> forms(phrase).stream())
                .forEach(form -> words.putIfAbsent(form, label));
    }

    /** One and many. */
    private static List<String> forms(String phrase) {
        String plural =
                switch (phrase) {
                    case String word when word.endsWith(END) || word.endsWith("s") && !word.endsWith("ss") -> word;
                    case String word when word.matches(".*(?:s|x|ch|sh)") -> word + "es";
                    case String word when word.matches(".*[^aeiou]y") -> word.substring(0, word.length() - 1) + "ies";
                    case String word -> word + "s";
                };
        return Stream.of(phrase, plural).distinct().toList();
    }

    private static Stream<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(ObjectWords.class.getResourceAsStream("objects.txt"), "objects.txt")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.captioneer.review;

import dev.captioneer.kernel.ImageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Captions that say the same: with equal words, or with nine tenths of their words in common (Jaccard similarity). Sets
 * that similar share at least one of their rarest words, so only those are compared: Chaudhuri, Ganti and Kaushik, A
 * primitive operator for similarity joins, 2006.
 */
final class SimilarCaptions {

    private static final double SIMILAR = 0.9;

    private record Candidate(CaptionWords caption, Set<String> words) {}

    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, List<Candidate>> byRareWord = new HashMap<>();

    /** The first image of each group of similar ones has no finding; the others name the one they resemble. */
    Map<ImageId, Finding> check(List<CaptionWords> captions) {
        captions.forEach(caption -> caption.words().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        Map<ImageId, Finding> findings = new LinkedHashMap<>();
        for (CaptionWords caption : captions) {
            Candidate candidate = candidate(caption);
            find(candidate).ifPresent(finding -> findings.put(caption.image().id(), finding));
            rareWords(candidate).forEach(word -> byRareWord
                    .computeIfAbsent(word, _ -> new ArrayList<>())
                    .add(candidate));
        }
        return findings;
    }

    private Candidate candidate(CaptionWords caption) {
        Comparator<String> rarestFirst = Comparator.comparing((String word) -> frequency.getOrDefault(word, 0))
                .thenComparing(Comparator.naturalOrder());
        Set<String> words = new TreeSet<>(rarestFirst);
        words.addAll(caption.words());
        return new Candidate(caption, words);
    }

    private List<String> rareWords(Candidate candidate) {
        int size = candidate.words().size();
        int prefix = size - (int) Math.ceil(SIMILAR * size) + 1;
        return candidate.words().stream().limit(prefix).toList();
    }

    private Optional<Finding> find(Candidate candidate) {
        List<Candidate> near = rareWords(candidate).stream()
                .flatMap(word -> byRareWord.getOrDefault(word, List.of()).stream())
                .filter(other -> similarity(candidate.words(), other.words()) >= SIMILAR)
                .toList();
        Optional<Finding> identical = near.stream()
                .filter(other ->
                        other.caption().words().equals(candidate.caption().words()))
                .findFirst()
                .map(other -> Finding.warns(
                        "IDENTICAL-CAPTION", other.caption().image().fileName()));
        return identical.or(() -> near.stream()
                .findFirst()
                .map(other ->
                        Finding.warns("SIMILAR-CAPTION", other.caption().image().fileName())));
    }

    private static double similarity(Set<String> one, Set<String> other) {
        if (Math.min(one.size(), other.size()) < SIMILAR * Math.max(one.size(), other.size())) {
            return 0;
        }
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }
}

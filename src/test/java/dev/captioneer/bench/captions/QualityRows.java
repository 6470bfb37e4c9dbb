package dev.captioneer.bench.captions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of the table that say how good captions are, each for at least one caption. */
final class QualityRows {

    static final Map<String, Function<Quality, String>> ALL = all();

    private QualityRows() {}

    private static Map<String, Function<Quality, String>> all() {
        Map<String, Function<Quality, String>> rows = new LinkedHashMap<>();
        rows.put("trigger word exactly once", quality -> share(quality, CaptionScore::hasTriggerOnce));
        rows.put("keeps its style", quality -> share(quality, CaptionScore::keepsStyle) + whatIsBroken(quality));
        rows.put("words: median (least–most)", quality -> spread(quality.words()));
        rows.put("CLIP tokens: median (least–most)", quality -> spread(quality.clipTokens()));
        rows.put("over 77 CLIP tokens", quality -> findings(quality, "TOO-LONG"));
        rows.put("fewer than 8 words", quality -> findings(quality, "TOO-SHORT"));
        rows.put("boilerplate openers", quality -> findings(quality, "OPENER"));
        rows.put("hedges", quality -> findings(quality, "HEDGE"));
        rows.put(
                "refusal, chatter, markup or a cut end as caption",
                quality -> findings(quality, "REFUSAL", "CHATTER", "MARKUP", "CUT-SHORT"));
        rows.put("other language than asked", quality -> findings(quality, "OTHER-LANGUAGE"));
        rows.put(
                "fragments in ≥ 80 % of the captions",
                quality -> quality.repeated().isEmpty() ? "0" : String.join(", ", quality.repeated()));
        rows.put("says nearly the same as another", quality -> String.valueOf(quality.same()));
        rows.put("objects: precision", quality -> quality.objects()
                .map(score -> percent(score.precision(), score.right(), score.said()))
                .orElse(ScoreSheet.NONE));
        rows.put("objects: recall", quality -> quality.objects()
                .map(score -> percent(score.recall(), score.right(), score.there()))
                .orElse(ScoreSheet.NONE));
        return Collections.unmodifiableMap(rows);
    }

    private static String share(Quality quality, Predicate<CaptionScore> what) {
        long count = quality.count(what);
        int all = quality.captions().size();
        return percent((double) count / all, count, all);
    }

    private static String whatIsBroken(Quality quality) {
        Map<String, Long> broken = quality.captions().stream()
                .flatMap(score -> score.broken().stream())
                .collect(groupingBy(StyleRule::broken, TreeMap::new, counting()));
        return broken.entrySet().stream()
                .map(rule -> "; " + rule.getKey() + ": " + rule.getValue())
                .collect(joining());
    }

    private static String findings(Quality quality, String... codes) {
        return String.valueOf(quality.count(score -> Stream.of(codes).anyMatch(score::has)));
    }

    private static String spread(IntStream counts) {
        int[] sorted = counts.sorted().toArray();
        return "%d (%d–%d)".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private static String percent(double share, long part, long all) {
        return Double.isNaN(share)
                ? ScoreSheet.NONE
                : String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100 * share, part, all);
    }
}

package dev.captioneer.bench.captions;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.captioneer.captioning.Price;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import dev.captioneer.project.Trouble;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** One column of the table: what was measured, and the figure. The names are the same for every sitting. */
final class ScoreSheet {

    static final String NOT_SCORED = "not scored: answers of a fake";

    static final String NONE = "–";
    private static final double MILLIS = 1e3;

    private final Sitting sitting;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private ScoreSheet(Sitting sitting) {
        this.sitting = sitting;
    }

    static Map<String, String> of(Sitting sitting) {
        ScoreSheet sheet = new ScoreSheet(sitting);
        sheet.outcomes();
        sheet.quality();
        sheet.timeAndMoney();
        return sheet.figures;
    }

    private void outcomes() {
        figures.put("pictures", String.valueOf(sitting.images().size()));
        figures.put(
                "captioned",
                sitting.captioned().size()
                        + sitting.trouble().map(code -> ", ended by " + code).orElse(""));
        figures.put("refused", codes(ImageStatus.REFUSED));
        figures.put("failed", codes(ImageStatus.FAILED));
    }

    private String codes(ImageStatus status) {
        Map<String, Long> codes = sitting.images().stream()
                .filter(image -> image.status() == status)
                .map(Image::trouble)
                .map(trouble -> trouble.map(Trouble::code).orElse("?"))
                .collect(groupingBy(code -> code, TreeMap::new, counting()));
        return codes.isEmpty()
                ? "0"
                : codes.entrySet().stream()
                        .map(code -> code.getValue() + " " + code.getKey())
                        .collect(joining(", "));
    }

    private void quality() {
        switch (sitting.worth()) {
            case FAKE -> QualityRows.ALL.keySet().forEach(name -> figures.put(name, NOT_SCORED));
            case SCORED -> {
                Quality quality = Quality.of(sitting);
                boolean any = !quality.captions().isEmpty();
                QualityRows.ALL.forEach((name, figure) -> figures.put(name, any ? figure.apply(quality) : NONE));
            }
        }
    }

    private void timeAndMoney() {
        double[] millis = sitting.provenances()
                .map(Provenance::took)
                .mapToDouble(Duration::toMillis)
                .sorted()
                .toArray();
        figures.put(
                "seconds a caption: median, p95",
                millis.length == 0 ? NONE : at(millis, 0.5) + ", " + at(millis, 0.95));
        figures.put(
                "seconds a picture, of the whole run",
                seconds(sitting.took().toMillis()
                        / (double) Math.max(1, sitting.images().size())));
        figures.put("tokens a caption: in, out", tokens());
        figures.put("US$ for 1,000 captions", cost());
    }

    private static String at(double[] sorted, double share) {
        return seconds(sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))]);
    }

    private static String seconds(double millis) {
        return String.format(Locale.ROOT, "%.2f", millis / MILLIS);
    }

    private String tokens() {
        OptionalDouble in = sitting.provenances()
                .map(Provenance::tokens)
                .mapToInt(TokenUsage::prompt)
                .average();
        OptionalDouble out = sitting.provenances()
                .map(Provenance::tokens)
                .mapToInt(ScoreSheet::output)
                .average();
        return in.orElse(0) == 0 ? NONE : String.format(Locale.ROOT, "%.0f, %.0f", in.getAsDouble(), out.orElse(0));
    }

    /** By the tokens that were counted; captions whose model has no price are left out. */
    private String cost() {
        OptionalDouble each = sitting.provenances()
                .flatMap(made ->
                        price(made).stream().map(price -> price.of(made.tokens().prompt(), output(made.tokens()))))
                .mapToDouble(Double::doubleValue)
                .average();
        return each.isEmpty() ? NONE : String.format(Locale.ROOT, "%.2f", 1_000 * each.getAsDouble());
    }

    private Optional<Price> price(Provenance made) {
        return sitting.prices().apply(made.model());
    }

    /** Thinking included. */
    private static int output(TokenUsage tokens) {
        return Math.max(tokens.answer(), tokens.total() - tokens.prompt());
    }
}

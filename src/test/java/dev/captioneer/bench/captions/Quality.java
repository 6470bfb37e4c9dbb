package dev.captioneer.bench.captions;

import dev.captioneer.project.Image;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.review.CaptionChecks;
import dev.captioneer.review.Finding;
import dev.captioneer.review.SetChecks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How good the captions of a sitting are.
 *
 * @param captions one each
 * @param repeated fragments that stand in at least four fifths of them, with how often
 * @param same captions that say nearly the same as an earlier one
 * @param objects empty where there are no labels, or where the words of the language are not known
 */
record Quality(List<CaptionScore> captions, List<String> repeated, long same, Optional<ObjectScore> objects) {

    private static final Set<String> SIMILAR = Set.of("IDENTICAL-CAPTION", "SIMILAR-CAPTION");

    static Quality of(Sitting sitting) {
        List<Image> captioned = sitting.captioned();
        ProjectSettings settings = sitting.contender().settings();
        var findings = new SetChecks(new CaptionChecks()).check(captioned, settings);
        return new Quality(
                captioned.stream()
                        .map(image -> CaptionScore.of(image.captionText(), settings))
                        .toList(),
                findings.ofSet().stream()
                        .filter(finding -> finding.code().equals("REPEATED-FRAGMENT"))
                        .map(Quality::fragment)
                        .toList(),
                findings.ofImage().values().stream()
                        .filter(ofImage -> ofImage.stream().map(Finding::code).anyMatch(SIMILAR::contains))
                        .count(),
                objects(sitting));
    }

    /** How many captions do. */
    long count(Predicate<CaptionScore> what) {
        return captions.stream().filter(what).count();
    }

    IntStream words() {
        return captions.stream().mapToInt(score -> score.measure().words());
    }

    IntStream clipTokens() {
        return captions.stream().mapToInt(score -> score.measure().clipTokens());
    }

    private static String fragment(Finding finding) {
        return "“%s” %s"
                .formatted(finding.arguments().get(0), finding.arguments().get(1));
    }

    private static Optional<ObjectScore> objects(Sitting sitting) {
        if (sitting.contender().settings().language() != ObjectWords.LANGUAGE) {
            return Optional.empty();
        }
        ObjectWords words = ObjectWords.ofCoco()
                .with(sitting.labels().values().stream()
                        .flatMap(labels -> labels.there().stream())
                        .toList());
        Stream<ObjectScore> scores = sitting.captioned().stream()
                .flatMap(image -> Optional.ofNullable(sitting.labels().get(image.id())).stream()
                        .map(there -> ObjectScore.of(words.in(image.captionText()), there)));
        return scores.reduce(ObjectScore::plus);
    }
}

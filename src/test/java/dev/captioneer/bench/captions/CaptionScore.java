package dev.captioneer.bench.captions;

import dev.captioneer.project.ProjectSettings;
import dev.captioneer.review.CaptionChecks;
import dev.captioneer.review.CaptionMeasure;
import dev.captioneer.review.Finding;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be said of one caption by itself.
 *
 * @param broken what its style asks for and it does not keep
 * @param findings the codes of the same checks that a person sees in the studio
 */
record CaptionScore(CaptionMeasure measure, Set<StyleRule> broken, Set<String> findings) {

    private static final CaptionChecks CHECKS = new CaptionChecks();
    private static final Set<String> ABOUT_TRIGGER =
            Set.of("TRIGGER-MISSING", "TRIGGER-CASE", "TRIGGER-REPEATED", "PLACEHOLDER");
    private static final String MIXED = "MIXED-STYLE";

    static CaptionScore of(String caption, ProjectSettings settings) {
        return new CaptionScore(
                CHECKS.measure(caption),
                StyleRule.brokenBy(caption, settings),
                CHECKS.check(caption, settings).stream().map(Finding::code).collect(Collectors.toUnmodifiableSet()));
    }

    boolean hasTriggerOnce() {
        return findings.stream().noneMatch(ABOUT_TRIGGER::contains);
    }

    boolean keepsStyle() {
        return broken.isEmpty() && !findings.contains(MIXED);
    }

    boolean has(String code) {
        return findings.contains(code);
    }
}

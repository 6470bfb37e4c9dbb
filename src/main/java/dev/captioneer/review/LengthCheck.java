package dev.captioneer.review;

import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Long enough to say something, short enough to be read whole. */
final class LengthCheck implements CaptionCheck {

    private static final int FEWEST_WORDS = 8;

    private final CaptionMeasures measures;

    LengthCheck(CaptionMeasures measures) {
        this.measures = measures;
    }

    @Override
    public List<Finding> check(String text, ProjectSettings settings) {
        List<Finding> findings = new ArrayList<>();
        CaptionMeasure measure = measures.of(text);
        if (measure.overLimit()) {
            findings.add(Finding.warns("TOO-LONG", measure.clipTokens(), measure.limit()));
            triggerEnd(text, settings)
                    .filter(end -> measures.of(text.substring(0, end)).overLimit())
                    .ifPresent(_ -> findings.add(Finding.warns("TRIGGER-LATE", measure.limit())));
        }
        if (measure.words() < FEWEST_WORDS) {
            findings.add(Finding.warns("TOO-SHORT", measure.words(), FEWEST_WORDS));
        }
        return findings;
    }

    private static Optional<Integer> triggerEnd(String text, ProjectSettings settings) {
        Optional<TriggerWord> trigger = settings.trigger();
        return trigger.flatMap(word ->
                        TriggerOccurrences.in(text, word).exact().stream().findFirst())
                .map(TextRange::end);
    }
}

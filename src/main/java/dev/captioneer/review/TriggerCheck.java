package dev.captioneer.review;

import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import java.util.ArrayList;
import java.util.List;

/** The trigger word stands in a caption once, as a whole token, in its own case. */
final class TriggerCheck implements CaptionCheck {

    @Override
    public List<Finding> check(String text, ProjectSettings settings) {
        return settings.trigger().map(trigger -> check(text, trigger)).orElse(List.of());
    }

    private static List<Finding> check(String text, TriggerWord trigger) {
        TriggerOccurrences found = TriggerOccurrences.in(text, trigger);
        List<Finding> findings = new ArrayList<>();
        found.wrongCase()
                .forEach(range -> findings.add(
                        Finding.stops("TRIGGER-CASE", trigger.value()).at(range.start(), range.end())));
        if (found.exact().isEmpty() && findings.isEmpty()) {
            findings.add(Finding.stops("TRIGGER-MISSING", trigger.value()));
        }
        found.exact().stream()
                .skip(1)
                .forEach(range -> findings.add(
                        Finding.stops("TRIGGER-REPEATED", trigger.value()).at(range.start(), range.end())));
        return findings;
    }
}

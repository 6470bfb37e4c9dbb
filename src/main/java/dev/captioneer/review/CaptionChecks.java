package dev.captioneer.review;

import dev.captioneer.project.ProjectSettings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The checks on one caption; cheap enough for every key stroke. */
@Service
public class CaptionChecks {

    private final CaptionMeasures measures = new CaptionMeasures(new ClipTokenizer());
    private final List<CaptionCheck> checks = Stream.concat(
                    Stream.of(
                            new TriggerCheck(), new LengthCheck(measures), new MixedStyleCheck(), new LanguageCheck()),
                    Phrases.ALL.stream())
            .toList();

    /** What is wrong with a caption, those that stop an export first; empty where it is fine. */
    public List<Finding> check(String text, ProjectSettings settings) {
        if (text.isBlank()) {
            return List.of(Finding.stops("NO-CAPTION"));
        }
        return checks.stream()
                .flatMap(check -> check.check(text, settings).stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    public CaptionMeasure measure(String text) {
        return measures.of(text);
    }
}

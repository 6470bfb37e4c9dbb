package dev.captioneer.review;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Image;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** All checks on the images and captions of a project: each by itself, and across the set. */
@Service
public class SetChecks {

    /** What trainers recommend at least. */
    private static final int FEWEST_IMAGES = 10;

    private final CaptionChecks captionChecks;
    private final ImageSizeCheck sizeCheck = new ImageSizeCheck();
    private final RepeatedFragments repeatedFragments = new RepeatedFragments();
    private final ClipTokenizer tokenizer = new ClipTokenizer();

    public SetChecks(CaptionChecks captionChecks) {
        this.captionChecks = captionChecks;
    }

    public SetFindings check(List<Image> images, ProjectSettings settings) {
        Map<ImageId, Finding> similar = new SimilarCaptions()
                .check(images.stream()
                        .filter(image -> !image.captionText().isBlank())
                        .map(image -> CaptionWords.of(image, settings))
                        .toList());
        Map<ImageId, List<Finding>> ofImage = new LinkedHashMap<>();
        for (Image image : images) {
            List<Finding> findings = new ArrayList<>(captionChecks.check(image.captionText(), settings));
            findings.addAll(sizeCheck.check(image.size()));
            Finding same = similar.get(image.id());
            if (same != null) {
                findings.add(same);
            }
            if (!findings.isEmpty()) {
                findings.sort(Comparator.comparing(Finding::severity));
                ofImage.put(image.id(), List.copyOf(findings));
            }
        }
        return new SetFindings(ofSet(images, settings), ofImage);
    }

    private List<Finding> ofSet(List<Image> images, ProjectSettings settings) {
        List<Finding> findings = new ArrayList<>();
        if (settings.trigger().isEmpty()) {
            findings.add(Finding.stops("TRIGGER-NOT-CHOSEN"));
        }
        settings.trigger()
                .map(TriggerWord::value)
                .filter(tokenizer::isSingleToken)
                .ifPresent(word -> findings.add(Finding.warns("TRIGGER-IS-A-WORD", word)));
        if (images.size() < FEWEST_IMAGES) {
            findings.add(Finding.warns("FEW-IMAGES", images.size(), FEWEST_IMAGES));
        }
        findings.addAll(repeatedFragments.check(images, settings));
        return List.copyOf(findings);
    }
}

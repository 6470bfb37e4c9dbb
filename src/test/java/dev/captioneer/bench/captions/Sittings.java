package dev.captioneer.bench.captions;

import dev.captioneer.captioning.Price;
import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.project.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sittings as tests write them down. */
final class Sittings {

    static final ProjectSettings COMMA = ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_hall"));
    static final ProjectSettings TAGS = COMMA.withStyle(CaptionStyle.TAGS);
    static final ProjectSettings PROSE = COMMA.withStyle(CaptionStyle.PROSE);

    private final ProjectSettings settings;
    private final ProjectId project = ProjectId.random();
    private final List<Image> images = new ArrayList<>();
    private final Map<ImageId, Labels> labels = new HashMap<>();
    private Worth worth = Worth.SCORED;

    private Sittings(ProjectSettings settings) {
        this.settings = settings;
    }

    static Sittings of(ProjectSettings settings) {
        return new Sittings(settings);
    }

    Sittings caption(String text) {
        return caption(text, TokenUsage.UNKNOWN, Duration.ofMillis(100));
    }

    Sittings caption(String text, TokenUsage tokens, Duration took) {
        Provenance made = new Provenance("some", "model-1", "model-1-001", "", tokens, took, 1, RunId.random(), "{}");
        Caption caption = new Caption(1, text, Author.MODEL, Instant.EPOCH, Optional.of(made));
        return add(ImageStatus.CAPTIONED, Optional.empty(), Optional.of(caption));
    }

    /** Of the picture that was added last. */
    Sittings labelled(Set<String> there, Set<String> alsoRight) {
        labels.put(images.getLast().id(), new Labels(there, alsoRight));
        return this;
    }

    Sittings without(ImageStatus status, String code) {
        return add(status, Optional.of(new Trouble(code, "")), Optional.empty());
    }

    Sittings byAFake() {
        worth = Worth.FAKE;
        return this;
    }

    Sitting done() {
        return new Sitting(
                new Contender("some", Optional.empty(), settings, "some"),
                images,
                labels,
                Duration.ofSeconds(images.size()),
                Optional.empty(),
                model -> model.equals("model-1") ? Optional.of(new Price(1, 10)) : Optional.empty(),
                worth);
    }

    Map<String, String> sheet() {
        return ScoreSheet.of(done());
    }

    private Sittings add(ImageStatus status, Optional<Trouble> trouble, Optional<Caption> caption) {
        String name = images.size() + ".jpg";
        images.add(new Image(
                ImageId.random(),
                project,
                name,
                Sha256.of(name.getBytes(StandardCharsets.UTF_8)),
                ImageFormat.JPEG,
                new PixelSize(1_024, 1_024),
                1,
                1,
                status,
                trouble,
                caption,
                Instant.EPOCH));
        return this;
    }
}

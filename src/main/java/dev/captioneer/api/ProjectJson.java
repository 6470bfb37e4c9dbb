package dev.captioneer.api;

import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.ProjectSummary;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A project.
 *
 * @param triggerWord null until it is chosen
 * @param language ISO 639-1
 * @param prompt null where the built one is used
 * @param captioners from first to last; empty: Gemini where there is a key, else the offline drafts
 * @param captionedCount images that have a caption, whoever wrote it
 */
@Schema(name = "Project")
record ProjectJson(
        @Schema(example = "k3v0c1m9x8r2t7q4w6z5") String id,
        @Schema(example = "IDE main hall") String name,
        @Schema(example = "ide_main_hall") Optional<String> triggerWord,
        CaptionStyle style,
        Subject subject,
        Goal goal,

        @Schema(example = "all pictures show the faculty hall")
        String note,

        @Schema(example = "en") String language,
        Optional<String> prompt,
        List<LinkJson> captioners,
        OptionsJson options,
        @Schema(example = "30") int imageCount,
        @Schema(example = "28") int captionedCount,
        int failedCount,
        int refusedCount,
        Instant createdAt,
        Instant changedAt) {

    static ProjectJson of(ProjectSummary summary) {
        ProjectSettings settings = summary.project().settings();
        return new ProjectJson(
                summary.project().id().value(),
                summary.project().name(),
                settings.trigger().map(TriggerWord::value),
                settings.style(),
                settings.subject(),
                settings.goal(),
                settings.note(),
                settings.language().code(),
                settings.prompt(),
                LinkJson.of(settings.chain()),
                OptionsJson.of(settings.options()),
                summary.counts().total(),
                summary.counts().withCaption(),
                summary.counts().failed(),
                summary.counts().refused(),
                summary.project().createdAt().truncatedTo(ChronoUnit.MILLIS),
                summary.project().changedAt().truncatedTo(ChronoUnit.MILLIS));
    }
}

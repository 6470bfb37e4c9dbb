package dev.captioneer.api;

import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunState;
import dev.captioneer.settings.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run as it is right now.
 *
 * @param captioners from first to last
 * @param kept images that were left alone, because a person wrote their caption meanwhile or deleted them
 * @param waitingUntil present while the run waits for a quota
 * @param code why it waits, failed or needs a key
 * @param message the sentence of that code
 */
@Schema(name = "Run")
record RunJson(
        @Schema(example = "r4u5n6i7d8k3v0c1m9x8") String id,
        RunState state,
        List<LinkJson> captioners,
        RunPace pace,
        @Schema(example = "30") int total,
        @Schema(example = "12") int captioned,
        int kept,
        int failed,
        int refused,
        @Schema(example = "gemini-3.5-flash-lite") Optional<String> model,
        Optional<Instant> waitingUntil,
        Optional<String> code,
        Optional<String> message,
        Instant createdAt,
        Optional<Instant> finishedAt,
        UsageJson usage) {

    static RunJson of(Run run, Texts texts) {
        return new RunJson(
                run.id().value(),
                run.state(),
                LinkJson.of(run.chain()),
                run.pace(),
                run.total(),
                run.captioned(),
                run.kept(),
                run.failed(),
                run.refused(),
                run.model(),
                run.waitingUntil(),
                run.messageCode(),
                run.messageCode().map(code -> texts.ofCode(Locale.ENGLISH, code)),
                run.createdAt().truncatedTo(ChronoUnit.MILLIS),
                run.finishedAt(),
                UsageJson.of(run.usage()));
    }
}

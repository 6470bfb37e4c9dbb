package dev.captioneer.api;

import dev.captioneer.captioning.Usage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * What the captions of a run took so far.
 *
 * @param outputTokens thinking included
 * @param dollars null where no price is known
 */
@Schema(name = "Usage")
record UsageJson(
        @Schema(example = "130000") long promptTokens,
        @Schema(example = "15000") long outputTokens,
        @Schema(example = "0.0765") Optional<Double> dollars) {

    static UsageJson of(Usage usage) {
        return new UsageJson(usage.promptTokens(), usage.outputTokens(), usage.dollars());
    }
}

package dev.captioneer.api;

import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

/** One version of a caption. @param provenance null for a person's words */
@Schema(name = "CaptionVersion")
record CaptionVersionJson(
        int version, String text, Author author, Instant writtenAt, Optional<ProvenanceJson> provenance) {

    /** @param tookMs the successful request alone */
    @Schema(name = "Provenance")
    record ProvenanceJson(
            @Schema(example = "gemini") String captioner,
            @Schema(example = "gemini-3.5-flash-lite") String model,
            String modelVersion,
            String prompt,
            TokenUsage tokens,
            long tookMs,
            int attempt,
            String runId) {

        static ProvenanceJson of(Provenance provenance) {
            return new ProvenanceJson(
                    provenance.captioner(),
                    provenance.model(),
                    provenance.modelVersion(),
                    provenance.prompt(),
                    provenance.tokens(),
                    provenance.took().toMillis(),
                    provenance.attempt(),
                    provenance.run().value());
        }
    }

    static CaptionVersionJson of(Caption caption) {
        return new CaptionVersionJson(
                caption.version(),
                caption.text(),
                caption.author(),
                caption.writtenAt(),
                caption.provenance().map(ProvenanceJson::of));
    }
}

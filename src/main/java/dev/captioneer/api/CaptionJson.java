package dev.captioneer.api;

import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Provenance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * The current caption of an image.
 *
 * @param version to be sent along with a change; 0 where there is no caption
 * @param model null for a person's words
 */
@Schema(name = "Caption")
record CaptionJson(
        @Schema(example = "photo of ide_main_hall entrance area, glass doors, natural daylight")
        String text,

        @Schema(example = "3") int version,
        Author author,
        @Schema(example = "gemini-3.5-flash-lite") Optional<String> model) {

    static CaptionJson of(Caption caption) {
        return new CaptionJson(
                caption.text(),
                caption.version(),
                caption.author(),
                caption.provenance().map(Provenance::model));
    }
}

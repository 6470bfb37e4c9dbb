package dev.captioneer.api;

import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Trouble;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * An image with its current caption.
 *
 * @param width in pixels, as it is seen
 * @param trouble a code, for FAILED and REFUSED
 * @param caption null while there is none
 */
@Schema(name = "Image")
record ImageJson(
        @Schema(example = "a1b2c3d4e5f6g7h8i9j0") String id,
        @Schema(example = "IMG_0412.jpg") String fileName,
        @Schema(example = "4032") int width,
        @Schema(example = "3024") int height,
        ImageStatus status,
        @Schema(example = "GEM-BLOCKED") Optional<String> trouble,
        Optional<CaptionJson> caption) {

    static ImageJson of(Image image) {
        return new ImageJson(
                image.id().value(),
                image.fileName(),
                image.size().width(),
                image.size().height(),
                image.status(),
                image.trouble().map(Trouble::code),
                image.caption().map(CaptionJson::of));
    }
}

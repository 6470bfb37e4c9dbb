package dev.captioneer.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What became of each file of an upload. */
@Schema(name = "Upload")
record UploadJson(List<ImageJson> accepted, List<DuplicateJson> duplicates, List<RejectedJson> rejected) {

    /** @param imageId the image that has the same bytes */
    @Schema(name = "Duplicate")
    record DuplicateJson(
            @Schema(example = "IMG_0412 (1).jpg") String fileName, String imageId) {}

    /** @param message one sentence: what happened and what to do */
    @Schema(name = "Rejected")
    record RejectedJson(
            @Schema(example = "IMG_0413.jpg") String fileName,
            @Schema(example = "IMG-TRUNCATED") String code,
            String message) {}
}

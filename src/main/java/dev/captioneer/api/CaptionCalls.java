package dev.captioneer.api;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Caption;
import dev.captioneer.project.CaptionText;
import dev.captioneer.project.CaptionWrite;
import dev.captioneer.project.Captions;
import dev.captioneer.project.Image;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/images/{imageId}")
@Tag(name = "Captions")
class CaptionCalls {

    private final Captions captions;
    private final ProjectAccess access;

    CaptionCalls(Captions captions, ProjectAccess access) {
        this.captions = captions;
        this.access = access;
    }

    /** @param version the one that the writer saw; 0 where there was no caption */
    @Schema(name = "CaptionInput")
    record CaptionBody(
            @Schema(example = "photo of ide_main_hall entrance area, glass doors") @NotNull @Nullable String text,

            @Schema(example = "3") @NotNull @Min(0) @Nullable Integer version) {}

    @PutMapping("/caption")
    @Operation(
            summary = "Write the caption",
            description = "Line breaks and control characters become spaces. Earlier versions are kept.")
    @ApiResponse(
            responseCode = "409",
            description = "Somebody wrote first (CAPTION-CONFLICT): the member current is the caption as it is now.")
    CaptionJson write(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @PathVariable ImageId imageId,
            @Valid @RequestBody CaptionBody body) {
        Image image = access.image(workspace, id, imageId);
        String text = CaptionText.clean(String.valueOf(body.text()));
        if (text.length() > Caption.LONGEST) {
            throw Problems.invalid("text", "has more than " + Caption.LONGEST + " characters")
                    .refusal();
        }
        int seen = body.version() == null ? 0 : body.version();
        return switch (captions.writeByPerson(id, image.id(), text, seen)) {
            case CaptionWrite.Written(var written) -> CaptionJson.of(written);
            case CaptionWrite.Unchanged(var same) -> CaptionJson.of(same);
            case CaptionWrite.Conflict(var current) -> throw conflict(current).refusal();
            case CaptionWrite.ImageGone _ -> throw Problems.notFound().refusal();
        };
    }

    @GetMapping("/captions")
    @Operation(summary = "All versions of the caption", description = "Newest first.")
    List<CaptionVersionJson> versions(
            @AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id, @PathVariable ImageId imageId) {
        Image image = access.image(workspace, id, imageId);
        return captions.history(image.id()).stream().map(CaptionVersionJson::of).toList();
    }

    private static Problem conflict(Caption current) {
        return Problem.of(HttpStatus.CONFLICT, "CAPTION-CONFLICT").with("current", CaptionJson.of(current));
    }
}

package dev.captioneer.api;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Image;
import dev.captioneer.project.Images;
import dev.captioneer.thumbnail.ThumbnailSize;
import dev.captioneer.thumbnail.Thumbnails;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/images")
@Tag(name = "Images")
class ImageCalls {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final ProjectAccess access;
    private final Images images;
    private final Uploads uploads;
    private final Thumbnails thumbnails;

    ImageCalls(ProjectAccess access, Images images, Uploads uploads, Thumbnails thumbnails) {
        this.access = access;
        this.images = images;
        this.uploads = uploads;
        this.thumbnails = thumbnails;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Add pictures",
            description = "Parts named files: JPEG, PNG or WebP. Each file has its own outcome; a refused one does not"
                    + " stop the others.")
    @MultipartBody
    UploadJson upload(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @Parameter(hidden = true) HttpServletRequest request) {
        return uploads.take(access.project(workspace, id), request).json();
    }

    @GetMapping
    @Operation(summary = "List the images", description = "In the natural order of their names: 1, 2, 10.")
    List<ImageJson> list(@AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id) {
        return images.list(access.project(workspace, id).id()).stream()
                .map(ImageJson::of)
                .toList();
    }

    @GetMapping(path = "/{imageId}/thumbnail", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "A small picture", description = "Upright, sRGB, without metadata.")
    ResponseEntity<Resource> thumbnail(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @PathVariable ImageId imageId,
            @Parameter(description = "Longer side in pixels: 320 or 1600") @RequestParam(defaultValue = "320") int size)
            throws IOException, InterruptedException {
        Image image = access.image(workspace, id, imageId);
        ThumbnailSize wanted = ThumbnailSize.ofLongSide(size)
                .orElseThrow(() -> Problems.unknownValue("size", sizes()).refusal());
        Path file = thumbnails.file(image, wanted).orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "API-ORIGINAL-MISSING", image.fileName())
                .refusal());
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.IMAGE_JPEG)
                .body(new FileSystemResource(file));
    }

    private static List<String> sizes() {
        return Arrays.stream(ThumbnailSize.values())
                .map(size -> Integer.toString(size.longSide()))
                .toList();
    }
}

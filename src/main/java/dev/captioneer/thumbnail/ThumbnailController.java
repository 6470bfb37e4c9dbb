package dev.captioneer.thumbnail;

import dev.captioneer.access.CurrentWorkspace;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Image;
import dev.captioneer.project.Images;
import dev.captioneer.project.Projects;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Thumbnails for the browser of a workspace, at the addresses that {@link Thumbnails#url} gives. */
@Controller
class ThumbnailController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Projects projects;
    private final Images images;
    private final Thumbnails thumbnails;

    ThumbnailController(Projects projects, Images images, Thumbnails thumbnails) {
        this.projects = projects;
        this.images = images;
        this.thumbnails = thumbnails;
    }

    /** What is not there and what belongs to somebody else look the same: 404. */
    @GetMapping("/thumbnails/{project:[0-9a-z]{20}}/{content:[0-9a-f]{64}}-{size:[0-9]{1,5}}.jpg")
    ResponseEntity<Resource> thumbnail(
            HttpServletRequest request,
            @PathVariable("project") String project,
            @PathVariable("content") String content,
            @PathVariable("size") int size)
            throws IOException, InterruptedException {
        Optional<Image> image = image(request, new ProjectId(project), new Sha256(content));
        Optional<ThumbnailSize> wanted = ThumbnailSize.ofLongSide(size);
        if (image.isEmpty() || wanted.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return thumbnails
                .file(image.get(), wanted.get())
                .map(file -> sent(file, content + "-" + size))
                .orElse(ResponseEntity.notFound().build());
    }

    private Optional<Image> image(HttpServletRequest request, ProjectId project, Sha256 content) {
        Optional<WorkspaceId> workspace = CurrentWorkspace.of(request);
        return workspace
                .flatMap(id -> projects.find(id, project))
                .flatMap(found -> images.withContent(found.id(), content));
    }

    private static ResponseEntity<Resource> sent(Path file, String tag) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .eTag(tag)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_JPEG)
                .body(new FileSystemResource(file));
    }
}

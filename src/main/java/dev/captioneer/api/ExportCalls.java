package dev.captioneer.api;

import dev.captioneer.export.ExportFile;
import dev.captioneer.export.ExportOutcome;
import dev.captioneer.export.Exports;
import dev.captioneer.export.Layout;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Project;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}")
@Tag(name = "Export")
class ExportCalls {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final ProjectAccess access;
    private final Exports exports;

    ExportCalls(ProjectAccess access, Exports exports) {
        this.access = access;
        this.exports = exports;
    }

    @GetMapping(path = "/metadata.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "All captions", description = "One line per image, in the order of the images.")
    ResponseEntity<String> metadata(@AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id) {
        Project project = access.project(workspace, id);
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .body(exports.plan(project, Layout.REPLICATE).metadataText());
    }

    @GetMapping("/export")
    @Operation(summary = "The training zip", description = "The same project gives the same bytes.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void export(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @Parameter(description = "The files that a trainer wants: replicate")
                    @RequestParam(defaultValue = "replicate")
                    String layout,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Project project = access.project(workspace, id);
        Layout wanted = Layout.ofId(layout).orElseThrow(() -> Problems.unknownValue(
                        "layout", Arrays.stream(Layout.values()).map(Layout::id).toList())
                .refusal());
        switch (exports.build(exports.plan(project, wanted))) {
            case ExportOutcome.Refused(String code) ->
                throw Problem.of(HttpStatus.CONFLICT, code).refusal();
            case ExportOutcome.Built(ExportFile file) -> send(file, response);
        }
    }

    private static void send(ExportFile file, HttpServletResponse response) throws IOException {
        try (file) {
            response.setContentType("application/zip");
            response.setContentLengthLong(file.length());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.name())
                            .build()
                            .toString());
            Files.copy(file.path(), response.getOutputStream());
        }
    }
}

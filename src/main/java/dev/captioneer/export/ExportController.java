package dev.captioneer.export;

import dev.captioneer.access.CurrentWorkspace;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.Project;
import dev.captioneer.project.Projects;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Exports for the browser of a workspace, at the addresses that {@link Exports#url} gives. */
@Controller
class ExportController {

    private final Projects projects;
    private final Exports exports;

    ExportController(Projects projects, Exports exports) {
        this.projects = projects;
        this.exports = exports;
    }

    /** What is not there and what belongs to somebody else look the same: 404. */
    @GetMapping("/projects/{project:[0-9a-z]{20}}/export/{layout:[a-z0-9-]{1,40}}")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("project") String project,
            @PathVariable("layout") String layout)
            throws IOException, InterruptedException {
        Project found = project(request, new ProjectId(project))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Layout wanted = Layout.ofId(layout).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        switch (exports.build(exports.plan(found, wanted))) {
            case ExportOutcome.Built(ExportFile file) -> send(file, response);
            case ExportOutcome.Refused(String code) -> throw new ResponseStatusException(HttpStatus.CONFLICT, code);
        }
    }

    private Optional<Project> project(HttpServletRequest request, ProjectId id) {
        return CurrentWorkspace.of(request).flatMap(workspace -> projects.find(workspace, id));
    }

    /** The name is plain ASCII by construction, the trigger word and a fixed end. */
    private static void send(ExportFile file, HttpServletResponse response) throws IOException {
        try (file) {
            response.setContentType("application/zip");
            response.setContentLengthLong(file.length());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
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

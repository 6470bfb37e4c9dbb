package dev.captioneer.api;

import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects")
@Tag(name = "Projects")
class ProjectCalls {

    private final Projects projects;
    private final ProjectAccess access;

    ProjectCalls(Projects projects, ProjectAccess access) {
        this.projects = projects;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a project", description = "Only the name is needed.")
    ResponseEntity<ProjectJson> create(
            @AuthenticationPrincipal WorkspaceId workspace, @Valid @RequestBody ProjectBody body) {
        String name = body.checkedName()
                .orElseThrow(() -> Problems.invalid("name", "is needed").refusal());
        Project created = projects.create(workspace, name, body.appliedTo(ProjectSettings.DEFAULT));
        return ResponseEntity.created(URI.create("/api/projects/" + created.id()))
                .body(json(created));
    }

    @GetMapping
    @Operation(summary = "List the projects", description = "The one changed last comes first.")
    List<ProjectJson> list(@AuthenticationPrincipal WorkspaceId workspace) {
        return projects.list(workspace).stream().map(ProjectJson::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a project")
    ProjectJson get(@AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id) {
        return json(access.project(workspace, id));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a project", description = "What is absent or null stays as it is.")
    ProjectJson change(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @Valid @RequestBody ProjectBody body) {
        ProjectSettings settings = body.appliedTo(access.project(workspace, id).settings());
        Optional<String> name = body.checkedName();
        name.ifPresent(changed -> projects.rename(workspace, id, changed));
        return projects.configure(workspace, id, settings).map(this::json).orElseThrow(() -> Problems.notFound()
                .refusal());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a project", description = "An administrator can bring it back for some days.")
    void delete(@AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id) {
        if (!projects.delete(workspace, id)) {
            throw Problems.notFound().refusal();
        }
    }

    private ProjectJson json(Project project) {
        return ProjectJson.of(projects.summary(project));
    }
}

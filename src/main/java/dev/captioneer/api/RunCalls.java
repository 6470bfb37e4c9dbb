package dev.captioneer.api;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunOrder;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.RunStart;
import dev.captioneer.captioning.Runs;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Project;
import dev.captioneer.settings.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/runs")
@Tag(name = "Runs")
class RunCalls {

    private final ProjectAccess access;
    private final Runs runs;
    private final KeyHeaders keys;
    private final Texts texts;

    RunCalls(ProjectAccess access, Runs runs, KeyHeaders keys, Texts texts) {
        this.access = access;
        this.runs = runs;
        this.keys = keys;
        this.texts = texts;
    }

    /** @param imageIds for the scope SELECTED */
    @Schema(name = "RunInput")
    record RunBody(
            @NotNull @Nullable RunScope scope,
            @Nullable List<String> imageIds,

            @Schema(example = "gemini", defaultValue = "gemini") @Nullable String captioner,

            @Schema(description = "Captions that a person wrote may be replaced; they stay as earlier versions.")
            @Nullable Boolean replaceEdits) {}

    @PostMapping
    @Operation(
            summary = "Order captions",
            description = "Answers at once; ask for the run to see how far it is. The key of the header is held in"
                    + " memory for the workspace and stored nowhere.")
    @Parameter(in = ParameterIn.HEADER, name = KeyHeaders.KEY, description = "Your own Gemini key")
    @Parameter(in = ParameterIn.HEADER, name = KeyHeaders.CODE, description = "Opens the server's Gemini key")
    ResponseEntity<RunJson> start(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @Valid @RequestBody RunBody body,
            @Parameter(hidden = true) HttpServletRequest request) {
        Project project = access.project(workspace, id);
        RunScope scope = Optional.ofNullable(body.scope()).orElse(RunScope.MISSING);
        List<ImageId> images = scope == RunScope.SELECTED ? selected(workspace, id, body) : List.of();
        KeySource source = keys.source(workspace, request);
        RunOrder order = new RunOrder(
                scope,
                images,
                Optional.ofNullable(body.captioner()).map(CaptionerChain::of).orElse(CaptionerChain.AUTOMATIC),
                RunPace.NOW,
                source,
                Boolean.TRUE.equals(body.replaceEdits()));
        return switch (runs.start(project, order)) {
            case RunStart.Started(Run run) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/projects/" + id + "/runs/" + run.id()))
                        .body(json(run));
            case RunStart.AlreadyRunning(Run run) ->
                throw Problem.of(HttpStatus.CONFLICT, "API-RUN-UNFINISHED")
                        .with("run", json(run))
                        .refusal();
            case RunStart.NothingToDo _ ->
                throw Problem.of(HttpStatus.CONFLICT, "API-RUN-NOTHING-TO-DO").refusal();
            case RunStart.Rejected(String code) ->
                throw Problem.of(HttpStatus.BAD_REQUEST, code).refusal();
        };
    }

    @GetMapping("/{runId}")
    @Operation(summary = "Read a run")
    RunJson get(@AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id, @PathVariable RunId runId) {
        return json(run(workspace, id, runId));
    }

    @PostMapping("/{runId}/pause")
    @Operation(summary = "Pause a run", description = "What is asked already is finished.")
    RunJson pause(
            @AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id, @PathVariable RunId runId) {
        return changed(workspace, run(workspace, id, runId), runs.pause(id, runId));
    }

    @PostMapping("/{runId}/resume")
    @Operation(summary = "Go on with a run", description = "A run that waits for a key takes it from the header.")
    @Parameter(in = ParameterIn.HEADER, name = KeyHeaders.KEY, description = "Your own Gemini key")
    @Parameter(in = ParameterIn.HEADER, name = KeyHeaders.CODE, description = "Opens the server's Gemini key")
    RunJson resume(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @PathVariable RunId runId,
            @Parameter(hidden = true) HttpServletRequest request) {
        Run run = run(workspace, id, runId);
        keys.source(workspace, request);
        return changed(workspace, run, runs.resume(id, runId));
    }

    @PostMapping("/{runId}/cancel")
    @Operation(summary = "Cancel a run", description = "What is captioned stays.")
    RunJson cancel(
            @AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id, @PathVariable RunId runId) {
        return changed(workspace, run(workspace, id, runId), runs.cancel(id, runId));
    }

    private List<ImageId> selected(WorkspaceId workspace, ProjectId project, RunBody body) {
        List<String> ids = Optional.ofNullable(body.imageIds()).orElse(List.of());
        if (ids.isEmpty()) {
            throw Problems.invalid("imageIds", "is needed for the scope SELECTED")
                    .refusal();
        }
        return ids.stream()
                .map(RunCalls::imageId)
                .map(image -> access.image(workspace, project, image).id())
                .toList();
    }

    private static ImageId imageId(String text) {
        try {
            return new ImageId(text);
        } catch (IllegalArgumentException impossible) {
            throw Problems.notFound().refusal();
        }
    }

    private Run run(WorkspaceId workspace, ProjectId project, RunId id) {
        return runs.find(access.project(workspace, project).id(), id)
                .orElseThrow(() -> Problems.notFound().refusal());
    }

    private RunJson changed(WorkspaceId workspace, Run before, boolean changed) {
        Run now = run(workspace, before.project(), before.id());
        if (!changed) {
            throw Problem.of(HttpStatus.CONFLICT, "API-RUN-STATE", now.state().name())
                    .with("run", json(now))
                    .refusal();
        }
        return json(now);
    }

    private RunJson json(Run run) {
        return RunJson.of(run, texts);
    }
}

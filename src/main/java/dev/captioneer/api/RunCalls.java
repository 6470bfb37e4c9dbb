package dev.captioneer.api;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.Estimate;
import dev.captioneer.captioning.Estimates;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunOrder;
import dev.captioneer.captioning.RunStart;
import dev.captioneer.captioning.RunState;
import dev.captioneer.captioning.Runs;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Project;
import dev.captioneer.settings.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/runs")
@Tag(name = "Runs")
class RunCalls {

    private final ProjectAccess access;
    private final Runs runs;
    private final Estimates estimates;
    private final RunOrders orders;
    private final KeyHeaders keys;
    private final Texts texts;

    RunCalls(ProjectAccess access, Runs runs, Estimates estimates, RunOrders orders, KeyHeaders keys, Texts texts) {
        this.access = access;
        this.runs = runs;
        this.estimates = estimates;
        this.orders = orders;
        this.keys = keys;
        this.texts = texts;
    }

    @PostMapping
    @Operation(
            summary = "Order captions",
            description = "Answers at once; ask for the run to see how far it is. The key of the header is held in"
                    + " memory for the workspace and stored nowhere; without one, captioners that need none are asked."
                    + " With estimate=true nothing is started, and the answer says what the order would take.")
    @ApiResponse(
            responseCode = "202",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The estimate",
            content = @Content(schema = @Schema(implementation = EstimateJson.class)))
    @Parameter(in = ParameterIn.HEADER, name = KeyHeaders.KEY, description = "Your own Gemini key")
    @Parameter(in = ParameterIn.HEADER, name = KeyHeaders.CODE, description = "Opens the server's Gemini key")
    ResponseEntity<?> start(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @RequestParam(defaultValue = "false") boolean estimate,
            @Valid @RequestBody RunBody body,
            @Parameter(hidden = true) HttpServletRequest request) {
        Project project = access.project(workspace, id);
        RunOrder order = orders.order(workspace, project, body, request);
        return estimate ? ResponseEntity.ok(estimated(project, order)) : started(project, order);
    }

    private ResponseEntity<RunJson> started(Project project, RunOrder order) {
        return switch (runs.start(project, order)) {
            case RunStart.Started(Run run) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/projects/" + project.id() + "/runs/" + run.id()))
                        .body(json(run));
            case RunStart.AlreadyRunning(Run run) ->
                throw Problem.of(HttpStatus.CONFLICT, "API-RUN-UNFINISHED")
                        .with("run", json(run))
                        .refusal();
            case RunStart.NothingToDo _ -> throw nothingToDo();
            case RunStart.Rejected(String code) -> throw RunOrders.rejected(code, order);
        };
    }

    private EstimateJson estimated(Project project, RunOrder order) {
        return switch (estimates.estimate(project, order)) {
            case Estimate.Expected expected -> EstimateJson.of(expected);
            case Estimate.NothingToDo _ -> throw nothingToDo();
            case Estimate.Rejected(String code) -> throw RunOrders.rejected(code, order);
        };
    }

    private static Refusal nothingToDo() {
        return Problem.of(HttpStatus.CONFLICT, "API-RUN-NOTHING-TO-DO").refusal();
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
        boolean noKey = keys.source(workspace, request) == KeySource.NONE;
        if (noKey && run.state() == RunState.WAITING_FOR_KEY) {
            throw KeyHeaders.noKey();
        }
        return changed(workspace, run, runs.resume(id, runId));
    }

    @PostMapping("/{runId}/cancel")
    @Operation(summary = "Cancel a run", description = "What is captioned stays.")
    RunJson cancel(
            @AuthenticationPrincipal WorkspaceId workspace, @PathVariable ProjectId id, @PathVariable RunId runId) {
        return changed(workspace, run(workspace, id, runId), runs.cancel(id, runId));
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

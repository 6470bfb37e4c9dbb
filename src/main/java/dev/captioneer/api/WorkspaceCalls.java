package dev.captioneer.api;

import dev.captioneer.access.Throttle;
import dev.captioneer.access.Workspaces;
import dev.captioneer.kernel.WorkspaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/workspaces")
@Tag(name = "Workspaces")
class WorkspaceCalls {

    private static final int PER_HOUR = 30;

    private final Workspaces workspaces;
    private final Clock clock;
    private final Throttle creations;

    WorkspaceCalls(Workspaces workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
        this.creations = new Throttle(PER_HOUR, Duration.ofHours(1), clock);
    }

    /** @param token shown this one time; it is stored only as a hash */
    record NewWorkspace(
            @Schema(example = "k3v0c1m9x8r2t7q4w6z5") String workspaceId,

            @Schema(example = "cap_3q2-7wAbC…", description = "Shown once. Send it as a bearer token.")
            String token) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Make a workspace and its token", description = "At most 30 an hour from one address.")
    NewWorkspace create(HttpServletRequest request) {
        if (creations.take(request.getRemoteAddr()) instanceof Throttle.Try.Refused(var until)) {
            throw Problems.tooMany("API-TOO-MANY-WORKSPACES", until, clock).refusal();
        }
        WorkspaceId workspace = workspaces.create();
        return new NewWorkspace(
                workspace.value(), workspaces.issueToken(workspace).reveal());
    }
}

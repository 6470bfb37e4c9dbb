package dev.captioneer.api;

import dev.captioneer.console.ConsoleEvent;
import dev.captioneer.console.ConsoleFilter;
import dev.captioneer.console.ConsoleLog;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/projects/{id}/events")
@Tag(name = "Console")
class EventCalls {

    private static final int MOST = 1_000;

    private final ProjectAccess access;
    private final ConsoleLog log;

    EventCalls(ProjectAccess access, ConsoleLog log) {
        this.access = access;
        this.log = log;
    }

    /** @param id grows with time: the largest one seen is the next {@code since} */
    @Schema(name = "Event")
    record EventJson(
            long id, Instant at, Level level, Optional<String> imageId, Optional<String> imageName, String message) {

        static EventJson of(ConsoleEvent event) {
            return new EventJson(
                    event.id(),
                    event.at(),
                    event.level(),
                    event.image().map(ImageId::value),
                    Optional.of(event.imageName()).filter(name -> !name.isEmpty()),
                    event.text());
        }
    }

    @GetMapping
    @Operation(summary = "Console events", description = "Oldest first, at most 1,000 a call.")
    List<EventJson> events(
            @AuthenticationPrincipal WorkspaceId workspace,
            @PathVariable ProjectId id,
            @Parameter(description = "Only events with a larger id") @RequestParam(defaultValue = "0") long since) {
        ConsoleFilter filter = ConsoleFilter.ALL.withSince(since);
        return log.read(access.project(workspace, id).id(), filter, 0, MOST).stream()
                .map(EventJson::of)
                .toList();
    }
}

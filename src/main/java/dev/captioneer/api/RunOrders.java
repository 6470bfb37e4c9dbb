package dev.captioneer.api;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.RunOrder;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Project;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the order of a call. */
@Component
class RunOrders {

    private final ProjectAccess access;
    private final KeyHeaders keys;

    RunOrders(ProjectAccess access, KeyHeaders keys) {
        this.access = access;
        this.keys = keys;
    }

    /** @throws Refusal where an image, a captioner, a key or a code cannot be used */
    RunOrder order(WorkspaceId workspace, Project project, RunBody body, HttpServletRequest request) {
        RunScope scope = body.scopeOrMissing();
        List<ImageId> images = scope == RunScope.SELECTED ? selected(workspace, project, body) : List.of();
        return new RunOrder(
                scope,
                images,
                body.chainOr(project.settings().chain()),
                body.pace(),
                keys.source(workspace, request),
                Boolean.TRUE.equals(body.replaceEdits()));
    }

    /** What a run lacks, in the words of this API: the headers are the way to give a key. */
    static Refusal rejected(String code, RunOrder order) {
        boolean noKey = code.equals("RUN-NO-KEY") && order.keySource() == KeySource.NONE;
        return noKey
                ? KeyHeaders.noKey()
                : Problem.of(HttpStatus.BAD_REQUEST, code).refusal();
    }

    private List<ImageId> selected(WorkspaceId workspace, Project project, RunBody body) {
        List<String> ids = Optional.ofNullable(body.imageIds()).orElse(List.of());
        if (ids.isEmpty()) {
            throw Problems.invalid("imageIds", "is needed for the scope SELECTED")
                    .refusal();
        }
        return ids.stream()
                .map(RunOrders::imageId)
                .map(image -> access.image(workspace, project.id(), image).id())
                .toList();
    }

    private static ImageId imageId(String text) {
        try {
            return new ImageId(text);
        } catch (IllegalArgumentException impossible) {
            throw Problems.notFound().refusal();
        }
    }
}

package dev.captioneer.project;

import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import java.time.Instant;

/**
 * One dataset with its settings.
 *
 * @param version counts changes of name and settings; a change must name the version it was made from
 */
public record Project(
        ProjectId id,
        WorkspaceId workspace,
        String name,
        ProjectSettings settings,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static final int LONGEST_NAME = 120;
}

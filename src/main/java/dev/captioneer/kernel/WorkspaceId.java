package dev.captioneer.kernel;

import java.util.Optional;

/** Identifies a workspace: 20 characters of {@code 0-9a-z}. */
public record WorkspaceId(String value) {

    public WorkspaceId {
        Ids.checked(value);
    }

    /** @return empty for what is no identifier */
    public static Optional<WorkspaceId> parse(String text) {
        return Ids.isValid(text) ? Optional.of(new WorkspaceId(text)) : Optional.empty();
    }

    public static WorkspaceId random() {
        return new WorkspaceId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.captioneer.kernel;

/** Identifies a workspace: 20 characters of {@code 0-9a-z}. */
public record WorkspaceId(String value) {

    public WorkspaceId {
        Ids.checked(value);
    }

    public static WorkspaceId random() {
        return new WorkspaceId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}

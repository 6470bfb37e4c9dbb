package dev.captioneer.kernel;

/** Identifies a project: 20 characters of {@code 0-9a-z}. */
public record ProjectId(String value) {

    public ProjectId {
        Ids.checked(value);
    }

    public static ProjectId random() {
        return new ProjectId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}

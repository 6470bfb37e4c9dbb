package dev.captioneer.kernel;

import java.util.Optional;

/** Identifies a project: 20 characters of {@code 0-9a-z}. */
public record ProjectId(String value) {

    public ProjectId {
        Ids.checked(value);
    }

    /** @return empty for what is no identifier */
    public static Optional<ProjectId> parse(String text) {
        return Ids.isValid(text) ? Optional.of(new ProjectId(text)) : Optional.empty();
    }

    public static ProjectId random() {
        return new ProjectId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}

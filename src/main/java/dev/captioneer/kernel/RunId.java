package dev.captioneer.kernel;

/** Identifies a run: 20 characters of {@code 0-9a-z}. */
public record RunId(String value) {

    public RunId {
        Ids.checked(value);
    }

    public static RunId random() {
        return new RunId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}

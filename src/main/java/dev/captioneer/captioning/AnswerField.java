package dev.captioneer.captioning;

import java.util.List;

/**
 * One field of the JSON object that a model answers with.
 *
 * @param name as in {@link Description}
 * @param meaning told to the model
 */
public record AnswerField(String name, Kind kind, String meaning) {

    /** What the value of a field looks like. */
    public enum Kind {
        TEXT,
        TEXTS,
        /** One of {@link #media()}. */
        MEDIUM
    }

    /** The allowed values of a field of kind {@link Kind#MEDIUM}, lower case. */
    public static List<String> media() {
        return List.of("photo", "drawing", "painting", "illustration", "render");
    }
}

package dev.captioneer.settings;

/** How a server is asked for the JSON object of the answer. */
public enum ResponseFormat {
    /** By a schema; in words once the server has refused it. */
    AUTOMATIC,
    /** {@code response_format: json_schema}, always. */
    JSON_SCHEMA,
    /** {@code response_format: json_object}, and the format in words. */
    JSON_OBJECT,
    /** In words only. */
    IN_WORDS
}

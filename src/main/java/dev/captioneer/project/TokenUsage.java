package dev.captioneer.project;

/** Tokens of one request as the server counted them; 0 where it did not say. {@code total} includes thinking. */
public record TokenUsage(int prompt, int answer, int total) {

    public static final TokenUsage UNKNOWN = new TokenUsage(0, 0, 0);
}

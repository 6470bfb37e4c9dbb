package dev.captioneer.captioning;

/**
 * What a model costs, in US dollars for a million tokens.
 *
 * @param output thinking included
 */
public record Price(double input, double output) {

    private static final double MILLION = 1_000_000;

    /** In US dollars. */
    public double of(long inputTokens, long outputTokens) {
        return (inputTokens * input + outputTokens * output) / MILLION;
    }
}

package dev.captioneer.captioning;

/**
 * What a model costs, in US dollars for a million tokens.
 *
 * @param output thinking included
 */
public record Price(double input, double output) {

    private static final double MILLION = 1_000_000;

    /** Jobs over night are half the price, answers and questions alike (the vendor's page of prices). */
    public Price at(RunPace pace) {
        return switch (pace) {
            case NOW -> this;
            case OVER_NIGHT -> new Price(input / 2, output / 2);
        };
    }

    /** In US dollars. */
    public double of(long inputTokens, long outputTokens) {
        return (inputTokens * input + outputTokens * output) / MILLION;
    }
}

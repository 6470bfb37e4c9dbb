package dev.captioneer.captioning;

import java.util.Optional;

/**
 * What the captions of a run took, as the servers counted it. Requests that gave no caption are not in it.
 *
 * @param outputTokens thinking included
 * @param dollars for those models whose price is known, in US dollars; empty where none is
 */
public record Usage(long promptTokens, long outputTokens, Optional<Double> dollars) {

    public static final Usage NOTHING = new Usage(0, 0, Optional.empty());

    public long tokens() {
        return promptTokens + outputTokens;
    }
}

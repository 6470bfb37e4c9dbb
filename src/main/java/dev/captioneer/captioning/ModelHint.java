package dev.captioneer.captioning;

import java.util.Optional;

/**
 * What helps to choose a model: what it costs, and how far one comes without paying. As the administrator's settings say;
 * the server may think otherwise.
 */
public record ModelHint(
        Optional<Price> price, Optional<Integer> freeRequestsPerMinute, Optional<Integer> freeRequestsPerDay) {

    /** Nothing is known. */
    public static final ModelHint NONE = new ModelHint(Optional.empty(), Optional.empty(), Optional.empty());
}

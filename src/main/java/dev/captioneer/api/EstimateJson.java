package dev.captioneer.api;

import dev.captioneer.captioning.Estimate;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What an order would take.
 *
 * @param answerTokens thinking included
 * @param dollars null where it costs nothing or nobody knows
 * @param nightDollars the same with {@code overNight}
 * @param seconds until the last caption
 * @param perMinute requests that the pace allows; null where nobody counts
 * @param leftToday requests that the pace still allows today; null where nobody counts
 * @param model of the first captioner
 * @param measured whether the numbers come from earlier captions of this workspace
 */
@Schema(name = "Estimate")
record EstimateJson(
        @Schema(example = "100") int images,
        @Schema(example = "100") int requests,
        @Schema(example = "130000") long promptTokens,
        @Schema(example = "15000") long answerTokens,
        @Schema(example = "0.0765") Optional<Double> dollars,
        @Schema(example = "0.0383") Optional<Double> nightDollars,
        @Schema(example = "369") long seconds,
        @Schema(example = "15") Optional<Integer> perMinute,
        @Schema(example = "500") Optional<Integer> leftToday,
        @Schema(example = "[\"gemini\"]") List<String> captioners,
        @Schema(example = "gemini-3.5-flash-lite") String model,
        boolean measured) {

    static EstimateJson of(Estimate.Expected expected) {
        return new EstimateJson(
                expected.images(),
                expected.requests(),
                expected.promptTokens(),
                expected.answerTokens(),
                expected.dollars(),
                expected.nightDollars(),
                expected.time().toSeconds(),
                expected.perMinute(),
                expected.leftToday(),
                expected.captioners(),
                expected.model(),
                expected.measured());
    }
}

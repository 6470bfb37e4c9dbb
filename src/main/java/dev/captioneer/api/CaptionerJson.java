package dev.captioneer.api;

import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.ModelHint;
import dev.captioneer.captioning.Pace;
import dev.captioneer.captioning.Price;
import dev.captioneer.settings.Texts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who can write captions.
 *
 * @param available whether a run could ask it now, as far as that is known without asking it
 * @param why the code of why not
 * @param whyMessage the sentence of that code
 * @param models from first to last, as it would try them
 * @param prices of those models of which something is known
 */
@Schema(name = "Captioner")
record CaptionerJson(
        @Schema(example = "gemini") String id,
        @Schema(example = "Gemini") String name,
        boolean available,
        @Schema(example = "RUN-NO-KEY") Optional<String> why,
        Optional<String> whyMessage,
        @Schema(example = "[\"gemini-3.5-flash-lite\"]") List<String> models,
        LimitsJson limits,
        List<PriceJson> prices) {

    /** Our own limits, null where nobody counts; a server may have others. */
    @Schema(name = "Limits")
    record LimitsJson(
            @Schema(example = "15") Optional<Integer> requestsPerMinute,
            @Schema(example = "500") Optional<Integer> requestsPerDay,
            @Schema(example = "4") int concurrency) {

        static LimitsJson of(Pace pace) {
            return new LimitsJson(limit(pace.requestsPerMinute()), limit(pace.requestsPerDay()), pace.concurrency());
        }

        private static Optional<Integer> limit(int requests) {
            return requests == Pace.UNLIMITED ? Optional.empty() : Optional.of(requests);
        }
    }

    /**
     * @param input US dollars for a million tokens, as is {@code output}
     * @param freeRequestsPerMinute what the free tier allows, as far as it is known
     */
    @Schema(name = "ModelPrice")
    record PriceJson(
            @Schema(example = "gemini-3.5-flash-lite") String model,
            @Schema(example = "0.3") Optional<Double> input,
            @Schema(example = "2.5") Optional<Double> output,
            Optional<Integer> freeRequestsPerMinute,
            Optional<Integer> freeRequestsPerDay) {

        static PriceJson of(String model, ModelHint hint) {
            return new PriceJson(
                    model,
                    hint.price().map(Price::input),
                    hint.price().map(Price::output),
                    hint.freeRequestsPerMinute(),
                    hint.freeRequestsPerDay());
        }
    }

    /** @param why it cannot be asked; empty where it can */
    static CaptionerJson of(Captioner captioner, Optional<String> why, Texts texts) {
        return new CaptionerJson(
                captioner.id(),
                captioner.name(),
                why.isEmpty(),
                why,
                why.map(code -> texts.ofCode(Locale.ENGLISH, code)),
                captioner.models(),
                LimitsJson.of(captioner.pace()),
                captioner.models().stream()
                        .filter(model -> !captioner.hint(model).equals(ModelHint.NONE))
                        .map(model -> PriceJson.of(model, captioner.hint(model)))
                        .toList());
    }
}

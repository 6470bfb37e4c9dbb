package dev.captioneer.captioning.gemini;

import com.google.genai.types.InlinedResponse;
import com.google.genai.types.JobError;
import dev.captioneer.captioning.NightAnswer;
import dev.captioneer.kernel.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The answers of a job that was handed in with its lines. */
final class InlineAnswers {

    private InlineAnswers() {}

    /** Empty where our key is missing: order alone is no proof. */
    static Optional<NightAnswer> of(InlinedResponse each, Secret apiKey) {
        return each.metadata()
                .map((Map<String, String> metadata) -> metadata.get(JobLines.KEY))
                .map(key -> new NightAnswer(
                        key,
                        each.response()
                                .map(response -> ResponseReader.read(response, Duration.ZERO))
                                .orElseGet(() -> Failures.ofAnItem(
                                        each.error().map(JobError::toJson).orElse(""), apiKey))));
    }
}

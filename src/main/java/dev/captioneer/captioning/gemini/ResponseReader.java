package dev.captioneer.captioning.gemini;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import dev.captioneer.captioning.Answer;
import dev.captioneer.captioning.AnswerParser;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.project.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads an answer with status 200 in the order in which it can be wrong: prompt blocked, no candidate, finish reason,
 * parts, text, JSON. The SDK's own {@code text()} is null for the first and throws for some of the others.
 */
final class ResponseReader {

    private static final String NO_REASON = "STOP";

    private ResponseReader() {}

    static CaptionOutcome read(GenerateContentResponse response, Duration took) {
        Optional<String> blocked =
                response.promptFeedback().flatMap(f -> f.blockReason()).map(Object::toString);
        if (blocked.isPresent()) {
            return new CaptionOutcome.Refused("GEM-BLOCKED", "blockReason " + blocked.get());
        }
        return response.candidates().orElse(List.of()).stream()
                .findFirst()
                .map(candidate -> read(candidate, response, took))
                .orElseGet(() -> withoutCandidate(response));
    }

    /** Gemini counts tokens in every answer; JSON without anything of it comes from something in between. */
    private static CaptionOutcome withoutCandidate(GenerateContentResponse response) {
        return response.candidates().isPresent() || response.usageMetadata().isPresent()
                ? new CaptionOutcome.Unusable("GEM-EMPTY", "No candidates")
                : new CaptionOutcome.Unreachable("GEM-UNREADABLE", "JSON that is no answer of Gemini");
    }

    private static CaptionOutcome read(Candidate candidate, GenerateContentResponse response, Duration took) {
        String reason = candidate.finishReason().map(FinishReason::toString).orElse(NO_REASON);
        return switch (reason) {
            case "STOP" -> said(candidate, response, took);
            case "MAX_TOKENS" -> new CaptionOutcome.CutShort("GEM-CUT", detail(reason, response));
            case "SAFETY", "PROHIBITED_CONTENT", "SPII", "BLOCKLIST", "IMAGE_SAFETY", "IMAGE_PROHIBITED_CONTENT" ->
                new CaptionOutcome.Refused("GEM-BLOCKED", detail(reason, response));
            case "RECITATION", "IMAGE_RECITATION" ->
                new CaptionOutcome.Unusable("GEM-RECITATION", detail(reason, response));
            case "OTHER" -> new CaptionOutcome.Unusable("GEM-EMPTY", detail(reason, response));
            default -> unknown(reason, candidate, response, took);
        };
    }

    /** A reason that is newer than this program: the answer counts if it is whole. */
    private static CaptionOutcome unknown(
            String reason, Candidate candidate, GenerateContentResponse response, Duration took) {
        CaptionOutcome outcome = said(candidate, response, took);
        return outcome instanceof CaptionOutcome.Unusable unusable
                ? new CaptionOutcome.Unusable(unusable.code(), detail(reason, response) + ", " + unusable.detail())
                : outcome;
    }

    private static CaptionOutcome said(Candidate candidate, GenerateContentResponse response, Duration took) {
        String text = text(candidate);
        if (text.isBlank()) {
            return new CaptionOutcome.Unusable("GEM-EMPTY", "An empty answer");
        }
        return switch (AnswerParser.parse(text)) {
            case Answer.Readable(var description, String json) ->
                new CaptionOutcome.Described(
                        description, json, response.modelVersion().orElse(""), tokens(response), took);
            case Answer.Declined(String detail) -> new CaptionOutcome.Refused("GEM-REFUSAL", detail);
            case Answer.Unreadable(String detail) -> new CaptionOutcome.Unusable("GEM-ANSWER", detail);
        };
    }

    private static String text(Candidate candidate) {
        return candidate.content().flatMap(Content::parts).orElse(List.of()).stream()
                .filter(part -> !part.thought().orElse(false))
                .flatMap(part -> part.text().stream())
                .collect(Collectors.joining());
    }

    private static TokenUsage tokens(GenerateContentResponse response) {
        return response.usageMetadata()
                .map(usage -> new TokenUsage(
                        usage.promptTokenCount().orElse(0),
                        usage.candidatesTokenCount().orElse(0),
                        usage.totalTokenCount().orElse(0)))
                .orElse(TokenUsage.UNKNOWN);
    }

    private static String detail(String reason, GenerateContentResponse response) {
        int thoughts = response.usageMetadata()
                .flatMap(GenerateContentResponseUsageMetadata::thoughtsTokenCount)
                .orElse(0);
        return "finishReason " + reason + (thoughts > 0 ? " after " + thoughts + " tokens of thinking" : "");
    }
}

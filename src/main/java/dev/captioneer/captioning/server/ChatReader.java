package dev.captioneer.captioning.server;

import dev.captioneer.captioning.Answer;
import dev.captioneer.captioning.AnswerFormat;
import dev.captioneer.captioning.AnswerParser;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.PlainAnswerParser;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.TokenUsage;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answer with a status of success, in the order in which it can be wrong: no JSON, an error all the same (LM
 * Studio), no choice, refused, cut, empty, not what was asked for.
 *
 * @param plain whether a plain description was asked for
 */
record ChatReader(boolean plain, AnswerFormat format, Optional<Secret> key) {

    CaptionOutcome read(ServerReply.Answered answer, Duration took) {
        Optional<JsonNode> object = ErrorText.object(answer.body());
        if (object.isEmpty()) {
            return new CaptionOutcome.Unreachable(
                    "SRV-UNREADABLE", Details.shortened("No JSON object: " + answer.body()));
        }
        JsonNode choices = object.get().path("choices");
        if (choices.isArray()) {
            return choices.isEmpty()
                    ? new CaptionOutcome.Unusable("SRV-EMPTY", "No choices")
                    : read(choices.get(0), object.get(), took);
        }
        return ErrorText.in(object.get()).isPresent()
                ? ServerErrors.setback(answer, key)
                : new CaptionOutcome.Unreachable(
                        "SRV-UNREADABLE", Details.shortened("JSON without choices: " + answer.body()));
    }

    private CaptionOutcome read(JsonNode choice, JsonNode object, Duration took) {
        JsonNode message = choice.path("message");
        String refusal = message.path("refusal").asString("");
        if (!refusal.isBlank()) {
            return new CaptionOutcome.Refused("SRV-REFUSAL", Details.shortened(refusal));
        }
        String text = text(message.path("content"));
        return switch (choice.path("finish_reason").asString("stop")) {
            case "content_filter" -> new CaptionOutcome.Refused("SRV-BLOCKED", "finish_reason content_filter");
            case "length" ->
                new CaptionOutcome.CutShort(
                        "SRV-CUT",
                        text.isBlank() ? "finish_reason length, nothing but thinking" : "finish_reason length");
            default -> said(text, object, took);
        };
    }

    private CaptionOutcome said(String text, JsonNode object, Duration took) {
        if (text.isBlank()) {
            return new CaptionOutcome.Unusable("SRV-EMPTY", "An empty answer");
        }
        Answer answer = plain ? PlainAnswerParser.parse(text, format) : AnswerParser.parse(text);
        return switch (answer) {
            case Answer.Readable(var description, String json) ->
                new CaptionOutcome.Described(
                        description, json, object.path("model").asString(""), tokens(object.path("usage")), took);
            case Answer.Declined(String detail) -> new CaptionOutcome.Refused("SRV-REFUSAL", detail);
            case Answer.Unreadable(String detail) -> new CaptionOutcome.Unusable("SRV-ANSWER", detail);
        };
    }

    /** A text, or a list of parts, as some gateways send it. */
    private static String text(JsonNode content) {
        return content.isArray()
                ? content.valueStream()
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining())
                : content.asString("");
    }

    private static TokenUsage tokens(JsonNode usage) {
        int prompt = usage.path("prompt_tokens").asInt(0);
        int answer = usage.path("completion_tokens").asInt(0);
        return new TokenUsage(prompt, answer, usage.path("total_tokens").asInt(prompt + answer));
    }
}

package dev.captioneer.captioning.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.InlinedRequest;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.NightAnswer;
import dev.captioneer.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a job's files. {@code {"key": …, "request": …}} goes in, {@code {"key": …, "response" | "error": …}} comes
 * out; by the vendor's documentation of the Batch API. A request there is one of {@code generateContent}: what the SDK
 * calls its config is spread over two levels.
 */
final class JobLines {

    static final String KEY = "key";

    private static final List<String> BESIDE_THE_GENERATION_CONFIG =
            List.of("systemInstruction", "safetySettings", "tools", "toolConfig", "cachedContent");
    private static final String GENERATION_CONFIG = "generationConfig";
    private static final String HTTP_OPTIONS = "httpOptions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private JobLines() {}

    static byte[] line(String key, GeminiRequest asked) {
        ObjectNode request = JSON.createObjectNode();
        request.putArray("contents").add(tree(asked.content().toJson()));
        ObjectNode config = (ObjectNode) tree(asked.config().toJson());
        config.remove(HTTP_OPTIONS);
        for (String name : BESIDE_THE_GENERATION_CONFIG) {
            Optional.ofNullable(config.remove(name)).ifPresent(value -> request.set(name, value));
        }
        request.set(GENERATION_CONFIG, config);
        ObjectNode line = JSON.createObjectNode().put(KEY, key);
        line.set("request", request);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static InlinedRequest inlined(String line) {
        JsonNode whole = tree(line);
        ObjectNode config = (ObjectNode) whole.path("request").path(GENERATION_CONFIG);
        for (String name : BESIDE_THE_GENERATION_CONFIG) {
            Optional.ofNullable(whole.path("request").get(name)).ifPresent(value -> config.set(name, value));
        }
        JsonNode content = whole.path("request").path("contents").path(0);
        return InlinedRequest.builder()
                .metadata(Map.of(KEY, whole.path(KEY).asText()))
                .contents(List.of(Content.fromJson(content.toString())))
                .config(GenerateContentConfig.fromJson(config.toString()))
                .build();
    }

    /** Empty for a line that says nothing about any of our keys. */
    static Optional<NightAnswer> answer(String line, Secret apiKey) {
        JsonNode whole;
        try {
            whole = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        String key = whole.path(KEY).asText();
        return key.isEmpty() ? Optional.empty() : Optional.of(new NightAnswer(key, outcome(whole, apiKey)));
    }

    private static CaptionOutcome outcome(JsonNode line, Secret apiKey) {
        JsonNode response = line.path("response");
        if (!response.isObject()) {
            return Failures.ofAnItem(line.path("error").toString(), apiKey);
        }
        try {
            return ResponseReader.read(GenerateContentResponse.fromJson(response.toString()), Duration.ZERO);
        } catch (RuntimeException e) {
            // The SDK throws many kinds for what does not look like an answer; one of them is one image's matter.
            return Failures.outcome(e, apiKey);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The SDK wrote no JSON", new IOException(e));
        }
    }
}

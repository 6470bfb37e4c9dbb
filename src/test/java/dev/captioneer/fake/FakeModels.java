package dev.captioneer.fake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The models that the server has, and what each refuses. */
final class FakeModels {

    private static final List<String> OPEN = List.of(
            "gemini-3.5-flash-lite",
            "gemini-3.1-flash-lite",
            "gemini-2.5-flash-lite",
            "gemini-3.8-flash",
            "gemini-4-hydrogen");
    private static final List<String> CLOSED = List.of("gemini-2.5-pro", "gemini-2.5-flash");
    private static final Pattern NEEDS_THOUGHT = Pattern.compile("gemini-(3\\.8-flash|4-.*)");

    String list() {
        StringBuilder json = new StringBuilder("{\"models\":[");
        OPEN.forEach(model ->
                json.append(entry(model, "generateContent\",\"countTokens")).append(','));
        CLOSED.forEach(model ->
                json.append(entry(model, "generateContent\",\"countTokens")).append(','));
        return json.append(entry("gemini-embedding-001", "embedContent"))
                .append("]}")
                .toString();
    }

    /** @return the error for a request that this model cannot answer */
    Optional<FakeAnswer> refusal(FakeRequest request) {
        String model = request.model();
        if (CLOSED.contains(model)) {
            return Optional.of(FakeAnswer.sample("err-404-model-closed-to-new-users"));
        }
        if (!OPEN.contains(model)) {
            return Optional.of(FakeAnswer.sample("err-404-model"));
        }
        return refusedParameter(model, request).or(() -> refusedPicture(request));
    }

    private static Optional<FakeAnswer> refusedParameter(String model, FakeRequest request) {
        boolean budget = !request.field("thinkingBudget").isEmpty();
        String level = request.field("thinkingLevel");
        if (budget && !level.isEmpty()) {
            return invalid("Only one of thinkingBudget and thinkingLevel can be set.");
        }
        if (model.startsWith("gemini-2.5") && !level.isEmpty()) {
            return invalid("Invalid value at 'generation_config.thinking_config.thinking_level': not supported.");
        }
        if (NEEDS_THOUGHT.matcher(model).matches() && level.equals("MINIMAL")) {
            return invalid("Thinking level MINIMAL is not supported for this model.");
        }
        return Optional.empty();
    }

    private static Optional<FakeAnswer> refusedPicture(FakeRequest request) {
        FakePicture image = request.image();
        if (image.equals(FakePicture.NONE)) {
            return Optional.empty();
        }
        if (!List.of("image/png", "image/jpeg", "image/webp", "image/heic", "image/heif")
                .contains(image.mimeType())) {
            return invalid("Unsupported MIME type: " + image.mimeType());
        }
        return image.readable() ? Optional.empty() : Optional.of(FakeAnswer.sample("err-400-bad-image"));
    }

    private static Optional<FakeAnswer> invalid(String message) {
        return Optional.of(FakeAnswer.error(400, "INVALID_ARGUMENT", message));
    }

    private static String entry(String model, String methods) {
        return "{\"name\":\"models/%s\",\"version\":\"001\",\"displayName\":\"%s\",\"inputTokenLimit\":1048576,"
                        .formatted(model, model)
                + "\"outputTokenLimit\":65536,\"supportedGenerationMethods\":[\"" + methods + "\"],\"thinking\":true}";
    }
}

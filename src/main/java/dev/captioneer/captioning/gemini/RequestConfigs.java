package dev.captioneer.captioning.gemini;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.HarmBlockThreshold;
import com.google.genai.types.HarmCategory;
import com.google.genai.types.MediaResolution;
import com.google.genai.types.Part;
import com.google.genai.types.SafetySetting;
import com.google.genai.types.Schema;
import com.google.genai.types.Type;
import dev.captioneer.captioning.AnswerField;
import dev.captioneer.captioning.AnswerFormat;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.Prompt;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.Safety;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request. They differ by model family, so they are made anew for each model of a chain; what the
 * newer families refuse or ignore (temperature, topP, topK, candidateCount) is never set.
 */
final class RequestConfigs {

    /** All that can be chosen; the server settles the others by itself. */
    private static final List<HarmCategory.Known> HARMS = List.of(
            HarmCategory.Known.HARM_CATEGORY_HARASSMENT,
            HarmCategory.Known.HARM_CATEGORY_HATE_SPEECH,
            HarmCategory.Known.HARM_CATEGORY_SEXUALLY_EXPLICIT,
            HarmCategory.Known.HARM_CATEGORY_DANGEROUS_CONTENT);

    private RequestConfigs() {}

    static GenerateContentConfig of(CaptionRequest request) {
        GenerateContentConfig.Builder config = common(request)
                .systemInstruction(
                        Content.fromParts(Part.fromText(request.prompt().instructions())))
                .responseMimeType("application/json")
                .responseSchema(schema(request.prompt().format()));
        ModelOptions options = request.settings().options();
        Thoughts.config(request.model(), options.thinking()).ifPresent(config::thinkingConfig);
        resolution(options.detail()).ifPresent(config::mediaResolution);
        threshold(options.safety()).ifPresent(from -> config.safetySettings(safety(from)));
        return config.build();
    }

    /** For a model that refused a parameter; what it has to know is then said by {@link #inWords}. */
    static GenerateContentConfig bare(CaptionRequest request) {
        return common(request).build();
    }

    static String inWords(Prompt prompt) {
        return prompt.instructions() + "\n\n" + prompt.format().inWords() + "\n\n" + Prompt.REQUEST;
    }

    private static GenerateContentConfig.Builder common(CaptionRequest request) {
        return GenerateContentConfig.builder()
                .maxOutputTokens(Math.max(request.answerTokens(), CaptionRequest.ANSWER_TOKENS)
                        + Thoughts.allowance(request.settings().options().thinking()));
    }

    private static Optional<MediaResolution.Known> resolution(PictureDetail detail) {
        return switch (detail) {
            case STANDARD -> Optional.empty();
            case LOW -> Optional.of(MediaResolution.Known.MEDIA_RESOLUTION_LOW);
            case MEDIUM -> Optional.of(MediaResolution.Known.MEDIA_RESOLUTION_MEDIUM);
            case HIGH -> Optional.of(MediaResolution.Known.MEDIA_RESOLUTION_HIGH);
        };
    }

    private static Optional<HarmBlockThreshold.Known> threshold(Safety safety) {
        return switch (safety) {
            case STANDARD -> Optional.empty();
            case LENIENT -> Optional.of(HarmBlockThreshold.Known.BLOCK_ONLY_HIGH);
            case OFF -> Optional.of(HarmBlockThreshold.Known.OFF);
        };
    }

    private static List<SafetySetting> safety(HarmBlockThreshold.Known from) {
        return HARMS.stream()
                .map(harm ->
                        SafetySetting.builder().category(harm).threshold(from).build())
                .toList();
    }

    private static Schema schema(AnswerFormat format) {
        List<String> names = format.fields().stream().map(AnswerField::name).toList();
        Map<String, Schema> properties = new LinkedHashMap<>();
        format.fields().forEach(field -> properties.put(field.name(), schema(field)));
        return Schema.builder()
                .type(Type.Known.OBJECT)
                .properties(properties)
                .propertyOrdering(names)
                .required(names)
                .build();
    }

    private static Schema schema(AnswerField field) {
        Schema.Builder schema = Schema.builder().description(field.meaning());
        return switch (field.kind()) {
            case TEXT -> schema.type(Type.Known.STRING).build();
            case TEXTS ->
                schema.type(Type.Known.ARRAY)
                        .items(Schema.builder().type(Type.Known.STRING).build())
                        .build();
            case MEDIUM ->
                schema.type(Type.Known.STRING).enum_(AnswerField.media()).build();
        };
    }
}

package dev.captioneer.captioning.gemini;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.Part;
import com.google.genai.types.Schema;
import com.google.genai.types.ThinkingConfig;
import com.google.genai.types.ThinkingLevel;
import com.google.genai.types.Type;
import dev.captioneer.captioning.AnswerField;
import dev.captioneer.captioning.AnswerFormat;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.Prompt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a request. They differ by model family, so they are made anew for each model of a chain; what the
 * newer families refuse or ignore (temperature, topP, topK, candidateCount) is never set.
 */
final class RequestConfigs {

    private static final Pattern VERSION = Pattern.compile("gemini-(\\d+)(?:\\.(\\d+))?-.*");

    /** 2.5 pro cannot do without; by the vendor's documentation this is its least. */
    private static final int LEAST_PRO_THINKING = 128;

    private RequestConfigs() {}

    static GenerateContentConfig of(CaptionRequest request) {
        GenerateContentConfig.Builder config = common(request)
                .systemInstruction(
                        Content.fromParts(Part.fromText(request.prompt().instructions())))
                .responseMimeType("application/json")
                .responseSchema(schema(request.prompt().format()));
        thinking(request.model()).ifPresent(config::thinkingConfig);
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
                .maxOutputTokens(Math.max(request.answerTokens(), CaptionRequest.ANSWER_TOKENS));
    }

    /** As little thinking as the family allows; none is named for models that we do not know. */
    private static Optional<ThinkingConfig> thinking(String model) {
        Matcher version = VERSION.matcher(model);
        if (!version.matches()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(version.group(1));
        if (major == 2 && "5".equals(version.group(2))) {
            return Optional.of(ThinkingConfig.builder()
                    .thinkingBudget(model.contains("pro") ? LEAST_PRO_THINKING : 0)
                    .build());
        }
        if (major < 3) {
            return Optional.empty();
        }
        boolean minimal = major == 3 && model.contains("lite");
        return Optional.of(ThinkingConfig.builder()
                .thinkingLevel(minimal ? ThinkingLevel.Known.MINIMAL : ThinkingLevel.Known.LOW)
                .build());
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

package dev.captioneer.captioning.server;

import dev.captioneer.captioning.AnswerField;
import dev.captioneer.captioning.AnswerFormat;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.PlainPrompt;
import dev.captioneer.captioning.Prompt;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.captioning.server.Learned.Refusable;
import dev.captioneer.settings.PromptStyle;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of {@code POST …/chat/completions}. What the server has refused before is left out. The format is always told
 * in words as well: most servers use a schema only to restrict the answer and never show it to the model.
 *
 * @param model as it is asked for
 */
record ChatRequest(ServerSettings server, String model, CaptionRequest request, Learned learned) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double TEMPERATURE = 0.2;
    private static final String OPENAI = "api.openai.com";

    byte[] body() {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", model);
        messages(body.putArray("messages"));
        int tokens = Math.max(request.answerTokens(), CaptionRequest.ANSWER_TOKENS);
        // OpenAI's newer models refuse the old name; Ollama does not know the new one.
        boolean newName = isOpenAi() || learned.refuses(model, Refusable.MAX_TOKENS);
        body.put(newName ? "max_completion_tokens" : "max_tokens", tokens);
        if (!isOpenAi() && !learned.refuses(model, Refusable.TEMPERATURE)) {
            body.put("temperature", TEMPERATURE);
        }
        body.put("stream", false);
        format(body);
        return JSON.writeValueAsBytes(body);
    }

    private boolean isOpenAi() {
        return OPENAI.equals(server.baseUrl().getHost());
    }

    private boolean isPlain() {
        return server.promptStyle() == PromptStyle.PLAIN_SENTENCE;
    }

    private void messages(ArrayNode messages) {
        if (isPlain()) {
            user(messages, PlainPrompt.of(request.settings()));
            return;
        }
        String instructions = request.prompt().instructions() + "\n\n"
                + request.prompt().format().inWords();
        boolean system =
                server.promptStyle() == PromptStyle.SYSTEM_AND_USER && !learned.refuses(model, Refusable.SYSTEM);
        if (system) {
            messages.addObject().put("role", "system").put("content", instructions);
        }
        user(messages, system ? Prompt.REQUEST : instructions + "\n\n" + Prompt.REQUEST);
    }

    private void user(ArrayNode messages, String text) {
        ArrayNode content = messages.addObject().put("role", "user").putArray("content");
        content.addObject().put("type", "text").put("text", text);
        content.addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(request.jpeg()));
    }

    private void format(ObjectNode body) {
        if (isPlain()) {
            return;
        }
        switch (server.responseFormat()) {
            case AUTOMATIC -> {
                if (!learned.refuses(model, Refusable.FORMAT)) {
                    schema(body);
                }
            }
            case JSON_SCHEMA -> schema(body);
            case JSON_OBJECT -> body.putObject("response_format").put("type", "json_object");
            case IN_WORDS -> {}
        }
    }

    private void schema(ObjectNode body) {
        AnswerFormat format = request.prompt().format();
        ObjectNode named = body.putObject("response_format")
                .put("type", "json_schema")
                .putObject("json_schema")
                .put("name", "description")
                .put("strict", true);
        ObjectNode schema = named.putObject("schema").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (AnswerField field : format.fields()) {
            property(properties.putObject(field.name()), field);
            required.add(field.name());
        }
        schema.put("additionalProperties", false);
    }

    private static void property(ObjectNode property, AnswerField field) {
        switch (field.kind()) {
            case TEXT -> property.put("type", "string");
            case TEXTS -> property.put("type", "array").putObject("items").put("type", "string");
            case MEDIUM ->
                AnswerField.media().forEach(property.put("type", "string").putArray("enum")::add);
        }
        property.put("description", field.meaning());
    }
}

package dev.captioneer.captioning.server;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server says went wrong, from each of the shapes that servers have for it: {@code {"error":{"message","code"}}}
 * (OpenAI, Ollama, llama.cpp), {@code {"error":"…"}} (LM Studio, older Ollama), {@code {"message","object":"error"}}
 * (older vLLM), {@code {"detail":"…"}} (what vLLM stands on).
 *
 * @param isJson whether the body was of one of these shapes
 * @param code the machine-readable part, {@code insufficient_quota} for instance; may be empty
 */
record ErrorText(boolean isJson, String message, String code) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ErrorText of(String body) {
        return object(body).flatMap(ErrorText::in).orElseGet(() -> new ErrorText(false, body, ""));
    }

    /** The error in a JSON object, if there is one. */
    static Optional<ErrorText> in(JsonNode object) {
        JsonNode error = object.path("error");
        if (error.isObject()) {
            return Optional.of(new ErrorText(true, error.path("message").asString(error.toString()), code(error)));
        }
        if (error.isString()) {
            return Optional.of(new ErrorText(true, error.asString(), ""));
        }
        if (object.path("object").asString("").equals("error")) {
            return Optional.of(new ErrorText(true, object.path("message").asString(""), code(object)));
        }
        JsonNode detail = object.path("detail");
        return detail.isMissingNode() || detail.isNull()
                ? Optional.empty()
                : Optional.of(new ErrorText(true, detail.isString() ? detail.asString() : detail.toString(), ""));
    }

    static Optional<JsonNode> object(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String code(JsonNode error) {
        return error.path("code").asString("") + " " + error.path("type").asString("");
    }
}

package dev.captioneer.fake;

import java.util.List;
import java.util.Map;

/** The programs that {@link FakeOpenAi} can pretend to be, each with its own shapes of errors. */
public enum OpenAiKind {
    OLLAMA("library", List.of("nomic-embed-text:latest", "llama3.2:3b", "qwen2.5vl:7b")) {
        @Override
        OpenAiAnswer.Body unknownModel(String model) {
            return OpenAiAnswer.error(404, "model \"" + model + "\" not found, try pulling it first");
        }

        @Override
        OpenAiAnswer.Body blind(String model) {
            return OpenAiAnswer.error(
                    500,
                    "Failed to create new sequence: failed to process inputs: this model is missing data required for image input");
        }
    },
    LM_STUDIO("organization_owner", List.of("text-embedding-nomic-embed-text-v1.5", "llama-3.2-3b", "qwen2.5-vl-7b")) {
        @Override
        OpenAiAnswer.Body unknownModel(String model) {
            return OpenAiAnswer.json(
                    404,
                    "{\"error\":{\"message\":\"No models loaded. Please load a model in the developer page or use the `lms load` command.\","
                            + "\"type\":\"invalid_request_error\",\"param\":\"model\",\"code\":\"model_not_found\"}}");
        }

        @Override
        OpenAiAnswer.Body blind(String model) {
            return OpenAiAnswer.plainError(400, "Model does not support images. Please use a model that does.");
        }

        @Override
        OpenAiAnswer.Body schemaRefused() {
            return OpenAiAnswer.plainError(400, "'response_format.type' must be 'json_schema' or 'text'");
        }

        @Override
        OpenAiAnswer.Body unknownPath(String method, String path) {
            return OpenAiAnswer.plainError(
                    200, "Unexpected endpoint or method. (" + method + " " + path + "). Returning 200 anyway");
        }
    },
    LLAMA_CPP("llamacpp", List.of("llama3.2.gguf", "gemma-3-4b-it.gguf")) {
        @Override
        OpenAiAnswer.Body keyRefused() {
            return OpenAiAnswer.json(
                    401,
                    "{\"error\":{\"code\":401,\"message\":\"Invalid API Key\",\"type\":\"authentication_error\"}}");
        }

        @Override
        OpenAiAnswer.Body unknownModel(String model) {
            return OpenAiAnswer.json(
                    400,
                    "{\"error\":{\"code\":400,\"message\":\"model '" + model
                            + "' not found\",\"type\":\"invalid_request_error\"}}");
        }

        @Override
        OpenAiAnswer.Body blind(String model) {
            return OpenAiAnswer.json(
                    500,
                    "{\"error\":{\"code\":500,\"message\":\"image input is not supported - hint: if this is unexpected, you may "
                            + "need to provide the mmproj\",\"type\":\"server_error\"}}");
        }
    },
    VLLM("vllm", List.of("meta-llama/Llama-3.2-3B", "Qwen/Qwen2.5-VL-7B-Instruct")) {
        @Override
        OpenAiAnswer.Body keyRefused() {
            return OpenAiAnswer.plainError(401, "Unauthorized");
        }

        @Override
        OpenAiAnswer.Body unknownModel(String model) {
            return flat(404, "The model `" + model + "` does not exist.", "NotFoundError");
        }

        @Override
        OpenAiAnswer.Body blind(String model) {
            return flat(400, model + " is not a multimodal model", "BadRequestError");
        }

        @Override
        OpenAiAnswer.Body unknownPath(String method, String path) {
            return OpenAiAnswer.json(404, "{\"detail\":\"Not Found\"}");
        }

        private OpenAiAnswer.Body flat(int status, String message, String type) {
            return OpenAiAnswer.json(
                    status,
                    "{\"object\":\"error\",\"message\":%s,\"type\":\"%s\",\"param\":null,\"code\":%d}"
                            .formatted(WireText.quoted(message), type, status));
        }
    },
    OPENAI("system", List.of("text-embedding-3-small", "whisper-1", "gpt-3.5-turbo", "gpt-4o-mini")) {
        @Override
        OpenAiAnswer.Body unknownModel(String model) {
            return OpenAiAnswer.json(
                    404,
                    "{\"error\":{\"message\":\"The model `" + model
                            + "` does not exist or you do not have access to it.\",\"type\":\"invalid_request_error\",\"param\":null,"
                            + "\"code\":\"model_not_found\"}}");
        }

        @Override
        OpenAiAnswer.Body blind(String model) {
            return OpenAiAnswer.error(400, "Invalid content type. image_url is only supported by certain models.");
        }
    };

    private final String owner;
    private final List<String> models;

    OpenAiKind(String owner, List<String> models) {
        this.owner = owner;
        this.models = models;
    }

    /** The first of these do not talk or do not see; the last one sees. */
    public List<String> models() {
        return models;
    }

    public String seeingModel() {
        return models.getLast();
    }

    boolean sees(String model) {
        return model.equals(seeingModel());
    }

    OpenAiAnswer.Body list() {
        List<String> rows = models.stream()
                .map(model -> "{\"id\":%s,\"object\":\"model\",\"created\":0,\"owned_by\":\"%s\"}"
                        .formatted(WireText.quoted(model), owner))
                .toList();
        return OpenAiAnswer.json(200, "{\"object\":\"list\",\"data\":[" + String.join(",", rows) + "]}");
    }

    OpenAiAnswer.Body keyRefused() {
        return OpenAiAnswer.json(
                401,
                "{\"error\":{\"message\":\"Incorrect API key provided: sk-…fake.\",\"type\":\"invalid_request_error\",\"param\":null,"
                        + "\"code\":\"invalid_api_key\"}}");
    }

    abstract OpenAiAnswer.Body unknownModel(String model);

    abstract OpenAiAnswer.Body blind(String model);

    OpenAiAnswer.Body schemaRefused() {
        return OpenAiAnswer.error(
                400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.");
    }

    /** Ollama alone has this path. */
    OpenAiAnswer.Body version(OpenAiRequest request) {
        return this == OLLAMA
                ? OpenAiAnswer.json(200, "{\"version\":\"0.0.0-fake\"}")
                : unknownPath(request.method(), request.path());
    }

    OpenAiAnswer.Body unknownPath(String method, String path) {
        return new OpenAiAnswer.Body(404, Map.of("Content-Type", "text/plain"), "404 page not found");
    }
}

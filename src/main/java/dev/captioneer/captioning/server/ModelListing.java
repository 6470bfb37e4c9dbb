package dev.captioneer.captioning.server;

import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import dev.captioneer.kernel.Secret;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The answer to {@code GET …/models}.
 *
 * @param models in the order of {@link ModelNames}
 * @param owner of the first, as the server says: "library" (Ollama), "llamacpp", "vllm", …; may be empty
 */
record ModelListing(List<String> models, String owner) {

    private static final int MOST = 1_000;
    private static final int LONGEST_NAME = 200;

    /** @return empty for what is no list of models */
    static Optional<ModelListing> read(ServerReply.Answered answer) {
        return answer.isSuccess()
                ? ErrorText.object(answer.body())
                        .map(object -> object.path("data"))
                        .filter(JsonNode::isArray)
                        .map(ModelListing::of)
                : Optional.empty();
    }

    /** How the request ended where it gave no list. */
    static Setback setback(ServerReply.Answered answer, Optional<Secret> key) {
        return answer.isSuccess()
                        && ErrorText.object(answer.body())
                                .flatMap(ErrorText::in)
                                .isEmpty()
                ? new Unreachable("SRV-UNREADABLE", Details.shortened("No list of models: " + answer.body()))
                : ServerErrors.setback(answer, key);
    }

    private static ModelListing of(JsonNode data) {
        List<String> names = data.valueStream()
                .map(model -> model.path("id").asString("").strip())
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .filter(name -> name.chars().noneMatch(Character::isISOControl))
                .distinct()
                .limit(MOST)
                .toList();
        return new ModelListing(
                ModelNames.inOrder(names), data.path(0).path("owned_by").asString(""));
    }
}

package dev.captioneer.captioning.gemini;

import com.google.genai.Client;
import com.google.genai.types.ListModelsConfig;
import com.google.genai.types.Model;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.ModelList;
import dev.captioneer.kernel.Secret;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The models that a key can choose from. The list has no mark for vision, so those whose name says that they do something
 * else are left out, and so are the names that move on by themselves: they have the tightest quota ({@code gemini.md},
 * "Models").
 *
 * @param ours shown first, as far as the key has them
 */
record GeminiModels(GeminiClients clients, List<String> ours) {

    private static final String NAMESPACE = "models/";
    private static final int ALL_MODELS = 1_000;
    private static final Pattern OTHER_WORK = Pattern.compile(
            "embedding|tts|image|banana|veo|lyria|live|audio|aqa|robotics|computer-use|deep-research|-latest$");

    ModelList of(Secret key) {
        try {
            Set<String> listed = generating(clients.client(key));
            Stream<String> others = listed.stream()
                    .filter(model -> !OTHER_WORK.matcher(model).find())
                    .sorted();
            return new ModelList.Listed(Stream.concat(ours.stream().filter(listed::contains), others)
                    .distinct()
                    .toList());
        } catch (RuntimeException e) {
            // The SDK throws many kinds for what the server sends.
            return unlisted(Failures.outcome(e, key));
        }
    }

    /** Names as they are asked for, of all models that generate anything. */
    static Set<String> generating(Client client) {
        Set<String> names = new LinkedHashSet<>();
        for (Model model : client.models.list(
                ListModelsConfig.builder().pageSize(ALL_MODELS).build())) {
            if (model.supportedActions().orElse(List.of()).contains("generateContent")) {
                model.name().map(GeminiModels::id).ifPresent(names::add);
            }
        }
        return names;
    }

    private static String id(String name) {
        return name.startsWith(NAMESPACE) ? name.substring(NAMESPACE.length()) : name;
    }

    private static ModelList unlisted(CaptionOutcome outcome) {
        return outcome instanceof CaptionOutcome.Setback setback
                ? new ModelList.Unlisted(setback.code(), setback.detail())
                : new ModelList.Unlisted("GEM-NETWORK", "The list was interrupted");
    }
}

package dev.captioneer.captioning.gemini;

import com.google.genai.Client;
import com.google.genai.types.CountTokensConfig;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.kernel.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks the server what a key can do, by the list of models and the free countTokens. Neither proves that the key may
 * generate, but what they refuse it cannot do.
 */
record GeminiKeyCheck(GeminiClients clients, List<String> models) {

    private static final String NO_MODEL = "GEM-MODEL-NONE";

    KeyCheck of(Secret key) {
        Client client = clients.client(key);
        try {
            Set<String> listed = GeminiModels.generating(client);
            return counted(client, key, models.stream().filter(listed::contains).toList());
        } catch (RuntimeException e) {
            // The SDK throws many kinds for what the server sends.
            return unusable(Failures.outcome(e, key));
        }
    }

    private KeyCheck counted(Client client, Secret key, List<String> listed) {
        Set<String> gone = new HashSet<>();
        for (String model : listed) {
            Optional<CaptionOutcome> failure = failure(client, key, model);
            if (failure.isEmpty()) {
                break;
            }
            if (!(failure.get() instanceof CaptionOutcome.ModelUnavailable)) {
                return unusable(failure.get());
            }
            gone.add(model);
        }
        Predicate<String> there = model -> listed.contains(model) && !gone.contains(model);
        List<String> usable = models.stream().filter(there).toList();
        return usable.isEmpty()
                ? new KeyCheck.Unusable(
                        NO_MODEL, "The key is accepted, but it has none of " + String.join(", ", models))
                : new KeyCheck.Usable(
                        usable, models.stream().filter(there.negate()).toList());
    }

    private static Optional<CaptionOutcome> failure(Client client, Secret key, String model) {
        try {
            client.models.countTokens(
                    model, "Hello", CountTokensConfig.builder().build());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Failures.outcome(e, key));
        }
    }

    private static KeyCheck unusable(CaptionOutcome outcome) {
        return outcome instanceof Setback setback
                ? new KeyCheck.Unusable(setback.code(), setback.detail())
                : new KeyCheck.Unusable("GEM-NETWORK", "The check was interrupted");
    }
}

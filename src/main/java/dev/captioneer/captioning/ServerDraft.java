package dev.captioneer.captioning;

import dev.captioneer.settings.PromptStyle;
import java.time.Duration;
import java.util.Optional;

/**
 * What a person typed about a server; nothing of it is checked yet.
 *
 * @param address the base URL
 * @param model blank or empty: the first that can see, as the server lists them
 */
public record ServerDraft(
        String name,
        String address,
        Optional<String> model,
        int concurrency,
        Duration timeout,
        PromptStyle promptStyle) {

    /** With the usual values for all but the name and the address. */
    public static ServerDraft of(String name, String address) {
        return new ServerDraft(
                name,
                address,
                Optional.empty(),
                ServerSettings.CONCURRENCY,
                ServerSettings.TIMEOUT,
                PromptStyle.SYSTEM_AND_USER);
    }
}

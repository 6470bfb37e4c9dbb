package dev.captioneer.captioning;

import dev.captioneer.settings.PromptStyle;
import dev.captioneer.settings.ResponseFormat;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A server that speaks OpenAI's protocol, as an administrator or a person set it up. Its key is kept apart.
 *
 * @param id lower case letters, digits and dashes; the captioner's id is {@code server.} and this
 * @param name as people know it
 * @param baseUrl http or https, with or without {@code /v1}
 * @param model the one to ask; empty: the first that can see, as the server lists them
 * @param concurrency requests at the same time, 1 to 64
 * @param timeout for one whole request; the first may load a model for minutes
 */
public record ServerSettings(
        String id,
        String name,
        URI baseUrl,
        Optional<String> model,
        int concurrency,
        Duration timeout,
        PromptStyle promptStyle,
        ResponseFormat responseFormat) {

    /** Stands before the id of each server's captioner. */
    public static final String CAPTIONER_PREFIX = "server.";

    public static final int CONCURRENCY = 1;
    public static final int MOST_CONCURRENCY = 64;
    public static final Duration TIMEOUT = Duration.ofSeconds(300);
    public static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    /** The id under which chains and the API know it. */
    public String captionerId() {
        return CAPTIONER_PREFIX + id;
    }
}

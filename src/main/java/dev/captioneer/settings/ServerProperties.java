package dev.captioneer.settings;

import dev.captioneer.kernel.Secret;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A server that speaks OpenAI's protocol, set up by an administrator for everybody.
 *
 * @param id lower case letters, digits and dashes, kept in chains and captions; blank: made from the name
 * @param name as people see it
 * @param url its base, with or without {@code /v1}
 * @param key sent as a bearer token; blank: none
 * @param model blank: the first that can see, as the server lists them
 * @param concurrency requests at the same time
 * @param timeout for one request; the first may load a model for minutes
 */
public record ServerProperties(
        @DefaultValue("") String id,
        @Size(min = 1, max = 60) @DefaultValue("") String name,
        @DefaultValue("") String url,
        @Nullable Secret key,
        @DefaultValue("") String model,
        @DefaultValue("1") @Min(1) @Max(64) int concurrency,
        @DefaultValue("300s") Duration timeout,
        @DefaultValue("system-and-user") PromptStyle promptStyle,
        @DefaultValue("automatic") ResponseFormat responseFormat) {

    private static final int LONGEST_ID = 40;
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

    public ServerProperties {
        name = name.strip();
        id = id.isBlank() ? madeOf(name) : id.strip();
    }

    public Optional<Secret> ownKey() {
        return Optional.ofNullable(key).filter(secret -> !secret.reveal().isBlank());
    }

    public Optional<String> ownModel() {
        return Optional.of(model.strip()).filter(text -> !text.isEmpty());
    }

    /** @throws java.util.NoSuchElementException never after start-up, which checks it */
    public BaseUrl baseUrl() {
        return BaseUrl.parse(url).orElseThrow();
    }

    @AssertTrue(message = "must be lower case letters, digits and dashes, and not begin with p-") boolean isIdUsable() {
        return id.length() <= LONGEST_ID && id.matches("(?!p-)[a-z0-9]+(?:-[a-z0-9]+)*");
    }

    @AssertTrue(message = "must be a base URL such as http://localhost:11434") boolean isUrlUsable() {
        return BaseUrl.parse(url).isPresent();
    }

    @AssertTrue(message = "must be between 1s and 1h") boolean isTimeoutUsable() {
        return timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0;
    }

    private static String madeOf(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}

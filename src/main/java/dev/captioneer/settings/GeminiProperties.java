package dev.captioneer.settings;

import dev.captioneer.kernel.Secret;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Gemini is reached.
 *
 * @param apiKey the server's own key, used for people who know the access code, or for everybody where there is none
 * @param accessCode lets people use the server's key without seeing it; at least 8 characters
 * @param baseUrl another host that speaks the same protocol; blank for Google's own
 * @param models tried from first to last
 * @param requestsPerMinute for one key and model, until the server says otherwise
 * @param requestsPerDay for one key and model, until the server says otherwise
 * @param concurrency requests of one run at the same time
 * @param timeout for one request, from connecting to the last byte
 * @param prices what is known of a model, by its name
 */
public record GeminiProperties(
        @Nullable Secret apiKey,
        @Nullable Secret accessCode,
        @DefaultValue("") String baseUrl,

        @DefaultValue({"gemini-3.5-flash-lite", "gemini-3.1-flash-lite", "gemini-2.5-flash-lite", "gemini-3.8-flash"})
        @NotEmpty List<String> models,

        @DefaultValue("15") @Min(1) @Max(100_000) int requestsPerMinute,
        @DefaultValue("500") @Min(1) @Max(100_000_000) int requestsPerDay,
        @DefaultValue("4") @Min(1) @Max(64) int concurrency,
        @DefaultValue("120s") Duration timeout,
        @DefaultValue Map<String, @Valid ModelTerms> prices) {

    /** The shortest access code that start-up takes. */
    public static final int ACCESS_CODE_LENGTH = 8;

    private static final Pattern TYPEABLE_CODE = Pattern.compile("[ -~]{" + ACCESS_CODE_LENGTH + ",256}");

    /**
     * What a model costs, in US dollars for a million tokens, and how far one comes with it without paying.
     *
     * @param output thinking included
     * @param freeRpm requests a minute of the free tier; empty where unknown
     * @param freeRpd requests a day of the free tier; empty where unknown
     */
    public record ModelTerms(
            @PositiveOrZero double input,
            @PositiveOrZero double output,
            @Nullable @Positive Integer freeRpm,
            @Nullable @Positive Integer freeRpd) {}

    public Optional<Secret> serverKey() {
        return present(apiKey);
    }

    public Optional<Secret> code() {
        return present(accessCode);
    }

    @AssertTrue(message = "must have " + ACCESS_CODE_LENGTH + " to 256 characters, all of them printable ASCII") boolean isAccessCodeUsable() {
        return code().map(Secret::reveal)
                .map(TYPEABLE_CODE::matcher)
                .map(Matcher::matches)
                .orElse(true);
    }

    private static Optional<Secret> present(@Nullable Secret secret) {
        return Optional.ofNullable(secret).filter(s -> !s.reveal().isBlank());
    }
}

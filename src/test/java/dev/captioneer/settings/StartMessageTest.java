package dev.captioneer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

class StartMessageTest {

    private static final String KEY = "server-key-0123456789";
    private static final String CODE = "the-faculty-code";

    @Test
    void addressFolderAndMissingKey_areSaid() {
        assertThat(message(null, null, "127.0.0.1"))
                .contains("http://localhost:8080")
                .contains("/srv/data")
                .contains("No Gemini key: people bring their own, or use offline drafts and servers of this house.")
                .doesNotContain("WARNING");
    }

    @Test
    void keyOpenToStrangers_isWarnedOf() {
        assertThat(message(KEY, null, "0.0.0.0")).contains("WARNING").contains("SECRET_ACCESS_CODE");
        assertThat(message(KEY, null, "192.0.2.7")).contains("WARNING").contains("http://192.0.2.7:8080");
        assertThat(message(KEY, null, null)).contains("WARNING");
    }

    @Test
    void keyOnThisComputerOnlyOrBehindACode_isNotWarnedOf() {
        assertThat(message(KEY, null, "127.0.0.1")).contains("serves everybody").doesNotContain("WARNING");
        assertThat(message(KEY, null, "::1")).doesNotContain("WARNING");
        assertThat(message(KEY, CODE, "0.0.0.0"))
                .contains("knows the access code")
                .doesNotContain("WARNING");
    }

    @Test
    void secrets_areNotSaid() {
        assertThat(message(KEY, CODE, "0.0.0.0")).doesNotContain(KEY).doesNotContain(CODE);
    }

    private static String message(@Nullable String key, @Nullable String code, @Nullable String address) {
        GeminiProperties gemini = new GeminiProperties(
                key == null ? null : new Secret(key),
                code == null ? null : new Secret(code),
                "",
                List.of("gemini-test"),
                15,
                500,
                4,
                Duration.ofSeconds(1),
                Map.of());
        MockEnvironment environment = new MockEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        if (address != null) {
            environment.setProperty("server.address", address);
        }
        return new StartMessage(new Texts(), new DataFolder(Path.of("/srv/data")), gemini, environment).message(8080);
    }
}

package dev.captioneer.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code .env.example} says what {@code application.yml} does. */
class EnvExampleTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+):([^}]*)}");
    private static final Pattern MENTIONED = Pattern.compile("(?m)^(?:# )?([A-Z][A-Z_]+)=");

    private static Map<String, String> defaults;
    private static String example;

    @BeforeAll
    static void read() throws IOException {
        defaults = PLACEHOLDER
                .matcher(Files.readString(Path.of("src/main/resources/application.yml")))
                .results()
                .collect(toMap(found -> found.group(1), found -> found.group(2)));
        example = Files.readString(Path.of(".env.example"));
    }

    @Test
    void everyVariable_isExplainedAndNoOther() {
        Set<String> mentioned = MENTIONED
                .matcher(example)
                .results()
                .map(found -> found.group(1))
                .collect(toSet());

        assertThat(mentioned).isEqualTo(defaults.keySet());
    }

    @Test
    void values_areTheDefaults() {
        DotEnvText text = DotEnvText.of(example.getBytes(UTF_8));

        assertThat(text.malformedLines()).isEmpty();
        assertThat(text.values()).isNotEmpty().allSatisfy((name, value) -> assertThat(defaults)
                .containsEntry(name, value));
    }
}

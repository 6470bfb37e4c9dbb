package dev.captioneer.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Adds the {@code .env} file of the working directory to the settings, as if its lines were environment variables. A
 * real variable wins over the file. {@code CAPTIONEER_ENV_FILE} names another file.
 *
 * <p>Spring's own import would read the file as properties: quotes kept, {@code export} not understood. The usual
 * library loses the first line after a byte order mark, cuts values at every {@code #} and prints the whole line,
 * secret included, when it does not understand it.
 */
final class DotEnv implements EnvironmentPostProcessor, Ordered {

    static final String FILE_SETTING = "CAPTIONEER_ENV_FILE";

    // Boot binds names as environment variables (MAX_IMAGES for max.images) only in sources with this ending.
    private static final String SOURCE_NAME = "dotenv-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    private final Log log;

    DotEnv(DeferredLogFactory logs) {
        log = logs.getLog(DotEnv.class);
    }

    /** Before the configuration files are read, so that the file can also choose profiles. */
    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path file = Path.of(environment.getProperty(FILE_SETTING, ".env"));
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            use(DotEnvText.of(Files.readAllBytes(file)), file, environment.getPropertySources());
        } catch (IOException e) {
            log.warn("%s cannot be read and is ignored: %s"
                    .formatted(file, e.getClass().getSimpleName()));
        }
    }

    private void use(DotEnvText text, Path file, MutablePropertySources sources) {
        if (!text.malformedLines().isEmpty()) {
            log.warn("%s: not NAME=value, therefore ignored: line %s".formatted(file, listed(text)));
        }
        sources.addAfter(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new SystemEnvironmentPropertySource(SOURCE_NAME, Map.copyOf(text.values())));
        log.info("%s sets %s".formatted(file, String.join(", ", text.values().keySet())));
    }

    private static String listed(DotEnvText text) {
        return String.join(
                ", ", text.malformedLines().stream().map(String::valueOf).toList());
    }
}

package dev.captioneer.ui;

import dev.captioneer.CaptioneerApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a data folder of its own; one context for all tests of views. */
@SpringBootTest(classes = CaptioneerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class UiTest {

    private static final Path DATA = temporaryFolder();

    @Autowired
    protected ApplicationContext context;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("captioneer.data-folder", () -> DATA.toString());
        registry.add("vaadin.productionMode", () -> "true");
        registry.add("captioneer.gemini.base-url", () -> "http://127.0.0.1:1"); // nobody is asked
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("captioneer-ui-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

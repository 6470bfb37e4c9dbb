package dev.captioneer.journey;

import dev.captioneer.CaptioneerApplication;
import dev.captioneer.fake.FakeGemini;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on a data folder of its own, with a Gemini that answers over HTTP, for tests in a browser. */
@SpringBootTest(classes = CaptioneerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningCaptioneer {

    static final String KEY = "AIzaSyJ0urney-0123456789-abcdefghijklmn";
    static final FakeGemini GEMINI =
            FakeGemini.builder().latency(Duration.ofMillis(300)).key(KEY).start();

    private static final Path DATA = temporaryFolder();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("captioneer.data-folder", DATA::toString);
        registry.add("captioneer.gemini.base-url", () -> GEMINI.baseUrl().toString());
        registry.add("captioneer.gemini.requests-per-minute", () -> "1000");
        registry.add("captioneer.gemini.requests-per-day", () -> "10000");
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("captioneer-journey");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

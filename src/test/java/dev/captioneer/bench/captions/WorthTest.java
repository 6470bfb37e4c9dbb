package dev.captioneer.bench.captions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorthTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "https://generativelanguage.googleapis.com", "https://googleapis.com/v1beta"})
    void googlesAnswers_areScored(String url) {
        assertThat(Worth.of("gemini", url, List.of(answer("gemini-3.5-flash-lite-001"))))
                .isEqualTo(Worth.SCORED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8099",
                "https://googleapis.com.example.org",
                "https://notgoogleapis.com",
                "localhost:8099"
            })
    void geminiFromElsewhere_isNotScored(String url) {
        assertThat(Worth.of("gemini", url, List.of(answer("gemini-3.5-flash-lite-001"))))
                .isEqualTo(Worth.FAKE);
    }

    @Test
    void answersThatSaySo_areNotScoredWhoeverAsked() {
        assertThat(Worth.of("server.lab", "", List.of(answer("llava"), answer("llava-fake"))))
                .isEqualTo(Worth.FAKE);
        assertThat(Worth.of("server.lab", "http://127.0.0.1:8099", List.of(answer("llava"))))
                .isEqualTo(Worth.SCORED);
    }

    private static Provenance answer(String modelVersion) {
        return new Provenance(
                "any", "any", modelVersion, "", TokenUsage.UNKNOWN, Duration.ZERO, 1, RunId.random(), "{}");
    }
}

package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.KEY;
import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.captioner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.ModelHint;
import dev.captioneer.captioning.ModelList;
import dev.captioneer.captioning.Price;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.kernel.Secret;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which models a person can choose from, and what is known of them. */
class GeminiModelsTest {

    private final FakeGemini server = FakeGemini.builder().key(KEY).start();
    private final GeminiCaptioner captioner = captioner(server);

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    @Test
    void modelsOfTheKey_areListedOursFirst() {
        assertThat(available(KEY)).isInstanceOfSatisfying(ModelList.Listed.class, listed -> assertThat(listed.models())
                .startsWith(MODEL, "gemini-2.5-flash-lite")
                .contains("gemini-3.8-flash", "gemini-4-hydrogen")
                .doesNotContain("gemini-embedding-001")
                .doesNotHaveDuplicates());
        assertThat(server.requests().getFirst().url()).contains("pageSize=1000");
    }

    @Test
    void modelsThatDoSomethingElse_areLeftOut() {
        server.answer(FakeAnswer.json(
                        200,
                        listOf(
                                "gemini-3.8-flash",
                                "gemini-3.1-flash-tts-preview",
                                "gemini-3-pro-image-preview",
                                "gemini-2.5-flash-native-audio",
                                "gemini-3.5-live",
                                "gemini-flash-latest",
                                "nano-banana-pro",
                                "aqa",
                                "gemma-4-31b-it")))
                .forMethod("models");

        assertThat(available(KEY)).isEqualTo(new ModelList.Listed(List.of("gemini-3.8-flash", "gemma-4-31b-it")));
    }

    @Test
    void listThatDoesNotCome_saysWhy() {
        assertThat(code("wrong-key")).isEqualTo("GEM-KEY-INVALID");
        assertThat(code("")).isEqualTo("GEM-KEY-MISSING");
        server.answer(FakeAnswer.html()).forMethod("models");
        assertThat(code(KEY)).isEqualTo("GEM-UNREADABLE");
        server.close();
        assertThat(code(KEY)).isEqualTo("GEM-NETWORK");
    }

    @Test
    void pricesAndFreeTier_areThoseOfTheSettings() {
        assertThat(captioner.price(MODEL)).contains(new Price(0.30, 2.50));
        assertThat(captioner.hint(MODEL))
                .isEqualTo(new ModelHint(Optional.of(new Price(0.30, 2.50)), Optional.of(15), Optional.of(500)));
        assertThat(captioner.hint("gemini-4-hydrogen").freeRequestsPerDay()).isEmpty();
        assertThat(captioner.price("gemma-4-31b-it")).isEmpty();
        assertThat(captioner.hint("gemma-4-31b-it")).isEqualTo(ModelHint.NONE);
    }

    private ModelList available(String key) {
        return captioner.available(Optional.of(new Secret(key)));
    }

    private String code(String key) {
        return ((ModelList.Unlisted) available(key)).code();
    }

    private static String listOf(String... models) {
        return Stream.of(models)
                .map(model -> "{\"name\":\"models/%s\",\"supportedGenerationMethods\":[\"generateContent\"]}"
                        .formatted(model))
                .collect(Collectors.joining(",", "{\"models\":[", "]}"));
    }
}

package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.KEY;
import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.captioner;
import static dev.captioneer.captioning.gemini.GeminiFixture.jpeg;
import static dev.captioneer.captioning.gemini.GeminiFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.fake.FakeRequest;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Safety;
import dev.captioneer.project.Thinking;
import java.awt.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a project's options arrives at the server, for each family of models. */
class GeminiOptionsTest {

    private final FakeGemini server = FakeGemini.builder().key(KEY).start();
    private final GeminiCaptioner captioner = captioner(server);

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    @Test
    void defaultOptions_areLeftToTheServer() {
        assertThat(sent(MODEL, ModelOptions.DEFAULT).body()).doesNotContain("mediaResolution", "safetySettings");
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-2.5-flash-lite, LEAST, 0, 1024",
        "gemini-2.5-flash-lite, LOW, 1024, 2048",
        "gemini-2.5-flash-lite, MEDIUM, 4096, 5120",
        "gemini-2.5-flash-lite, HIGH, 8192, 9216",
        "gemini-2.5-pro, LEAST, 128, 1024",
        "gemini-2.5-pro, HIGH, 8192, 9216"
    })
    void family25_thinksByABudgetThatTheAnswerHasRoomBeside(
            String model, Thinking thinking, String budget, String all) {
        FakeRequest sent = sent(model, ModelOptions.DEFAULT.withThinking(thinking));

        assertThat(sent.field("thinkingBudget")).isEqualTo(budget);
        assertThat(sent.field("thinkingLevel")).isEmpty();
        assertThat(sent.field("maxOutputTokens")).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-3.5-flash-lite, LEAST, MINIMAL",
        "gemini-3.5-flash-lite, MEDIUM, MEDIUM",
        "gemini-3.1-flash-lite, LOW, LOW",
        "gemini-3.8-flash, LEAST, LOW",
        "gemini-3.8-flash, HIGH, HIGH",
        "gemini-4-hydrogen, LEAST, LOW",
        "gemini-4-hydrogen, MEDIUM, MEDIUM"
    })
    void laterFamilies_thinkByALevelThatTheyTake(String model, Thinking thinking, String level) {
        CaptionRequest request = asking(model, ModelOptions.DEFAULT.withThinking(thinking));

        assertThat(captioner.caption(request)).isInstanceOf(CaptionOutcome.Described.class);
        FakeRequest sent = server.generations().getLast();
        assertThat(sent.field("thinkingLevel")).isEqualTo(level);
        assertThat(sent.field("thinkingBudget")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gemini-2.5-flash-lite, LOW, MEDIA_RESOLUTION_LOW",
        "gemini-3.5-flash-lite, MEDIUM, MEDIA_RESOLUTION_MEDIUM",
        "gemini-4-hydrogen, HIGH, MEDIA_RESOLUTION_HIGH"
    })
    void detail_isTheResolutionOfThePicture(String model, PictureDetail detail, String resolution) {
        assertThat(sent(model, ModelOptions.DEFAULT.withDetail(detail)).field("mediaResolution"))
                .isEqualTo(resolution);
    }

    @ParameterizedTest
    @CsvSource({"LENIENT, BLOCK_ONLY_HIGH", "OFF, OFF"})
    void safety_isSetForEveryHarmThatCanBeSet(Safety safety, String threshold) {
        FakeRequest sent = sent(MODEL, ModelOptions.DEFAULT.withSafety(safety));

        for (String harm : new String[] {"HARASSMENT", "HATE_SPEECH", "SEXUALLY_EXPLICIT", "DANGEROUS_CONTENT"}) {
            assertThat(sent.body().replaceAll("\\s", ""))
                    .contains("{\"category\":\"HARM_CATEGORY_" + harm + "\",\"threshold\":\"" + threshold + "\"}");
        }
    }

    @Test
    void refusedOption_isLeftOutOnlyWhereItWasSaid() {
        ModelOptions detailed = ModelOptions.DEFAULT.withDetail(PictureDetail.HIGH);
        server.answer(FakeAnswer.error(400, "INVALID_ARGUMENT", "media_resolution is not supported for this model."))
                .when(sent -> !sent.field("mediaResolution").isEmpty());

        assertThat(captioner.caption(asking(MODEL, detailed)))
                .isInstanceOfSatisfying(CaptionOutcome.Unusable.class, refused -> assertThat(refused.code())
                        .isEqualTo("GEM-PARAMETER"));

        assertThat(captioner.caption(asking(MODEL, detailed))).isInstanceOf(CaptionOutcome.Described.class);
        assertThat(sent(MODEL, ModelOptions.DEFAULT).body()).contains("responseSchema");
    }

    private FakeRequest sent(String model, ModelOptions options) {
        captioner.caption(asking(model, options));
        return server.generations().getLast();
    }

    private static CaptionRequest asking(String model, ModelOptions options) {
        CaptionRequest plain = request(model, jpeg(Color.RED));
        return new CaptionRequest(
                plain.jpeg(),
                plain.prompt(),
                ProjectSettings.DEFAULT.withOptions(options),
                model,
                plain.key(),
                plain.answerTokens());
    }
}

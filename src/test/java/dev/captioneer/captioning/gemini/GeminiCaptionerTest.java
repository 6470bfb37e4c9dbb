package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.KEY;
import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.caption;
import static dev.captioneer.captioning.gemini.GeminiFixture.captioner;
import static dev.captioneer.captioning.gemini.GeminiFixture.jpeg;
import static dev.captioneer.captioning.gemini.GeminiFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.fake.FakeRequest;
import dev.captioneer.project.ProjectSettings;
import java.awt.Color;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the captioner sends and what it makes of a good answer, over HTTP with the real SDK. */
class GeminiCaptionerTest {

    private final FakeGemini server = FakeGemini.builder().key(KEY).start();
    private final GeminiCaptioner captioner = captioner(server);

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    @Test
    void picture_isDescribedWithModelVersionTokensAndAnswer() {
        assertThat(caption(captioner)).isInstanceOfSatisfying(CaptionOutcome.Described.class, described -> {
            assertThat(described.description().scene()).isNotBlank();
            assertThat(described.description().details()).hasSize(2);
            assertThat(described.modelVersion()).isEqualTo(MODEL + "-fake");
            assertThat(described.tokens().total())
                    .isEqualTo(described.tokens().prompt() + described.tokens().answer())
                    .isGreaterThan(1_290);
            assertThat(described.answer()).startsWith("{\"medium\"");
            assertThat(described.took()).isPositive();
        });
    }

    @Test
    void otherPicture_getsOtherDescription() {
        CaptionOutcome red = captioner.caption(request(MODEL, jpeg(Color.RED)));
        CaptionOutcome blue = captioner.caption(request(MODEL, jpeg(Color.BLUE)));

        assertThat(((CaptionOutcome.Described) red).description())
                .isNotEqualTo(((CaptionOutcome.Described) blue).description());
    }

    @Test
    void request_hasPictureBeforeTextInstructionsApartAndSchema() {
        byte[] picture = jpeg(Color.GREEN);

        captioner.caption(request(MODEL, picture));

        FakeRequest sent = server.generations().getFirst();
        assertThat(sent.image().mimeType()).isEqualTo("image/jpeg");
        assertThat(sent.image().bytes()).isEqualTo(picture.length);
        assertThat(sent.image().width()).isEqualTo(64);
        assertThat(sent.image().exif()).isFalse();
        assertThat(sent.body().indexOf("inlineData")).isLessThan(sent.body().indexOf("Describe this image"));
        assertThat(sent.texts().getFirst()).isEqualTo("Describe this image as instructed.");
        assertThat(sent.texts().get(1)).contains("entrance area");
        assertThat(sent.body()).contains("systemInstruction", "propertyOrdering", "application/json");
        assertThat(sent.field("maxOutputTokens")).isEqualTo("1024");
        assertThat(sent.body()).doesNotContain("temperature", "topP", "topK", "candidateCount");
    }

    @Test
    void key_travelsInTheHeaderAndNeverInTheUrl() {
        caption(captioner);

        FakeRequest sent = server.generations().getFirst();
        assertThat(sent.key()).isEqualTo(KEY);
        assertThat(sent.url())
                .isEqualTo("/v1beta/models/" + MODEL + ":generateContent")
                .doesNotContain(KEY);
    }

    @Test
    void eachModelFamily_getsTheThinkingParameterItTakes() {
        assertThat(sentTo("gemini-2.5-flash-lite").field("thinkingBudget")).isEqualTo("0");
        assertThat(sentTo("gemini-2.5-flash-lite").field("thinkingLevel")).isEmpty();
        assertThat(sentTo("gemini-3.1-flash-lite").field("thinkingLevel")).isEqualTo("MINIMAL");
        assertThat(sentTo("gemini-3.8-flash").field("thinkingLevel")).isEqualTo("LOW");
        assertThat(sentTo("gemini-4-hydrogen").field("thinkingLevel")).isEqualTo("LOW");
        assertThat(sentTo("gemini-4-hydrogen").field("thinkingBudget")).isEmpty();
        assertThat(sentTo("gemma-9").body()).doesNotContain("thinkingConfig");
    }

    @Test
    void everyModelOfTheServer_acceptsItsParameters() {
        for (String model : new String[] {
            MODEL, "gemini-3.1-flash-lite", "gemini-2.5-flash-lite", "gemini-3.8-flash", "gemini-4-hydrogen"
        }) {
            assertThat(captioner.caption(request(model, jpeg(Color.RED))))
                    .as(model)
                    .isInstanceOf(CaptionOutcome.Described.class);
        }
    }

    @Test
    void answerTokens_areSentAsAllowedAndNeverLessThanThinkingNeeds() {
        CaptionRequest doubled = new CaptionRequest(
                jpeg(Color.RED),
                request(MODEL, new byte[0]).prompt(),
                ProjectSettings.DEFAULT,
                MODEL,
                request(MODEL, new byte[0]).key(),
                2_048);
        CaptionRequest stingy =
                new CaptionRequest(doubled.jpeg(), doubled.prompt(), ProjectSettings.DEFAULT, MODEL, doubled.key(), 10);

        captioner.caption(doubled);
        captioner.caption(stingy);

        assertThat(server.generations())
                .extracting(sent -> sent.field("maxOutputTokens"))
                .containsExactly("2048", "1024");
    }

    @Test
    void refusedParameter_isLeftOutOfTheNextRequestToThatModel() {
        server.answer(FakeAnswer.error(400, "INVALID_ARGUMENT", "Thinking level MINIMAL is not supported."))
                .forModel(MODEL);

        assertThat(caption(captioner))
                .isInstanceOfSatisfying(CaptionOutcome.Unusable.class, unusable -> assertThat(unusable.code())
                        .isEqualTo("GEM-PARAMETER"));
        assertThat(caption(captioner)).isInstanceOf(CaptionOutcome.Described.class);

        FakeRequest bare = server.generations().get(1);
        assertThat(bare.body())
                .doesNotContain("thinkingConfig", "responseSchema", "responseMimeType", "systemInstruction")
                .contains("Answer with one JSON object", "maxOutputTokens");
        captioner.caption(request("gemini-3.1-flash-lite", jpeg(Color.RED)));
        assertThat(server.generations().get(2).body()).contains("thinkingConfig");
    }

    @Test
    void thoughts_areNoPartOfTheAnswer() {
        server.answer(FakeAnswer.json(200, """
                {"candidates":[{"content":{"parts":[{"text":"Let me think {","thought":true},
                {"text":"{\\"scene\\":\\"open workshop\\"}"}],"role":"model"},"finishReason":"STOP"}]}"""));

        assertThat(caption(captioner)).isInstanceOfSatisfying(CaptionOutcome.Described.class, described -> assertThat(
                        described.description().scene())
                .isEqualTo("open workshop"));
    }

    @Test
    void wholeAnswerWithUnknownFinishReason_isUsed() {
        server.answer(FakeAnswer.json(200, """
                {"candidates":[{"content":{"parts":[{"text":"{\\"scene\\":\\"open workshop\\"}"}]},
                "finishReason":"SOME_FUTURE_REASON"}]}"""));

        assertThat(caption(captioner)).isInstanceOf(CaptionOutcome.Described.class);
    }

    @Test
    void baseUrlWithPath_keepsItsPath() {
        GeminiCaptioner behindProxy =
                GeminiFixture.captioner(server.baseUrl() + "/proxy/", java.time.Duration.ofSeconds(20));

        caption(behindProxy);

        assertThat(server.requests().getLast().url()).startsWith("/proxy/v1beta/models/");
        behindProxy.close();
    }

    @Test
    void modelsToTry_areThoseOfTheSettings() {
        assertThat(captioner.models()).containsExactly(MODEL, "gemini-2.5-flash-lite");
        assertThat(captioner.id()).isEqualTo("gemini");
    }

    @Test
    void missingKey_isRejectedWithoutARequest() {
        CaptionRequest request = request(MODEL, jpeg(Color.RED));
        CaptionOutcome outcome = captioner.caption(new CaptionRequest(
                request.jpeg(), request.prompt(), ProjectSettings.DEFAULT, MODEL, Optional.empty(), 1_024));

        assertThat(outcome)
                .isInstanceOfSatisfying(CaptionOutcome.KeyRejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo("GEM-KEY-MISSING"));
        assertThat(server.requests()).isEmpty();
    }

    private FakeRequest sentTo(String model) {
        captioner.caption(request(model, jpeg(Color.RED)));
        return server.generations().getLast();
    }
}

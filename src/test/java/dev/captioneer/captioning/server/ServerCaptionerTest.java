package dev.captioneer.captioning.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.Described;
import dev.captioneer.captioning.CaptionOutcome.Unusable;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.captioning.ModelList;
import dev.captioneer.captioning.Pace;
import dev.captioneer.fake.FakeOpenAi;
import dev.captioneer.fake.OpenAiAnswer;
import dev.captioneer.fake.OpenAiKind;
import dev.captioneer.fake.OpenAiRequest;
import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.settings.PromptStyle;
import dev.captioneer.settings.ResponseFormat;
import java.awt.Color;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent to each server, and what is made of its good answers. */
class ServerCaptionerTest {

    private ServerFixture fixture = ServerFixture.of(OpenAiKind.OLLAMA);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(OpenAiKind.class)
    void everyServer_describesAPicture(OpenAiKind kind) {
        use(kind);

        assertThat(fixture.caption(fixture.captioner())).isInstanceOfSatisfying(Described.class, described -> {
            assertThat(described.description().scene()).startsWith("fake ");
            assertThat(described.description().details()).contains("made up by the fake server");
            assertThat(described.answer()).startsWith("{\"medium\"");
            assertThat(described.modelVersion()).isEqualTo(kind.seeingModel() + "-fake");
            assertThat(described.tokens().total())
                    .isEqualTo(described.tokens().prompt() + described.tokens().answer())
                    .isGreaterThan(700);
            assertThat(described.took()).isPositive();
        });
    }

    @Test
    void request_isOneUserMessageWithPictureAndASystemMessage() {
        byte[] jpeg = ServerFixture.jpeg(Color.GREEN);

        fixture.captioner().caption(ServerFixture.request("qwen2.5vl:7b", jpeg, ProjectSettings.DEFAULT));

        OpenAiRequest sent = fixture.fake.completions().getFirst();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.fields("role")).containsExactly("system", "user");
        assertThat(sent.image().mimeType()).isEqualTo("image/jpeg");
        assertThat(sent.image().bytes()).isEqualTo(jpeg.length);
        assertThat(sent.field("model")).isEqualTo("qwen2.5vl:7b");
        assertThat(sent.field("max_tokens")).isEqualTo("1024");
        assertThat(sent.field("stream")).isEqualTo("false");
        assertThat(sent.body()).contains("json_schema", "\"required\":[\"medium\",\"scene\"", "one JSON object");
        assertThat(sent.key()).isEmpty();
    }

    @Test
    void key_travelsAsBearerAndNowhereElse() {
        fixture.withKey(ServerFixture.KEY).caption(ServerFixture.request("qwen2.5vl:7b", Color.RED));

        OpenAiRequest sent = fixture.fake.completions().getFirst();
        assertThat(sent.key()).isEqualTo(ServerFixture.KEY);
        assertThat(sent.path() + sent.body()).doesNotContain(ServerFixture.KEY);
    }

    @Test
    void baseUrlWithVersion_isTheSameServer() {
        URI versioned = URI.create(fixture.fake.baseUrl() + "/v1/");

        assertThat(fixture.caption(fixture.at(versioned, Duration.ofSeconds(20))))
                .isInstanceOf(Described.class);
    }

    @Test
    void oneUserMessage_carriesTheInstructionsItself() {
        fixture.caption(fixture.captioner(PromptStyle.ONE_USER_MESSAGE, ResponseFormat.AUTOMATIC));

        OpenAiRequest sent = fixture.fake.completions().getFirst();
        assertThat(sent.fields("role")).containsExactly("user");
        assertThat(sent.fields("text").getFirst()).contains("entrance area", "one JSON object", "Describe this image");
    }

    @Test
    void plainSentence_becomesADescription() {
        ProjectSettings german = ProjectSettings.DEFAULT.withLanguage(CaptionLanguage.GERMAN);
        ServerCaptioner captioner = fixture.captioner(PromptStyle.PLAIN_SENTENCE, ResponseFormat.AUTOMATIC);

        CaptionOutcome outcome =
                captioner.caption(ServerFixture.request("qwen2.5vl:7b", ServerFixture.jpeg(Color.RED), german));

        assertThat(outcome).isInstanceOfSatisfying(Described.class, described -> assertThat(
                        described.description().details().getFirst())
                .contains("with fake shelf number"));
        OpenAiRequest sent = fixture.fake.completions().getFirst();
        assertThat(sent.body()).doesNotContain("response_format").contains("German");
    }

    @Test
    void plainProse_keepsItsSentences() {
        fixture.fake.answer(
                OpenAiAnswer.saying(
                        "Sure! Here is a description of the image:\n\nA hall with benches. Light falls in from the left.\n\nWould you like more?"));
        ServerCaptioner captioner = fixture.captioner(PromptStyle.PLAIN_SENTENCE, ResponseFormat.AUTOMATIC);
        ProjectSettings prose = ProjectSettings.DEFAULT.withStyle(CaptionStyle.PROSE);

        assertThat(captioner.caption(ServerFixture.request("qwen2.5vl:7b", ServerFixture.jpeg(Color.RED), prose)))
                .isInstanceOfSatisfying(Described.class, described -> assertThat(
                                described.description().sentences())
                        .isEqualTo("A hall with benches. Light falls in from the left."));
    }

    @Test
    void serverWithoutSchemas_isAskedInWordsFromThenOn() {
        use(OpenAiKind.VLLM, FakeOpenAi.as(OpenAiKind.VLLM).withoutSchemas());
        ServerCaptioner captioner = fixture.captioner();

        assertThat(fixture.caption(captioner)).isInstanceOfSatisfying(Unusable.class, first -> assertThat(first.code())
                .isEqualTo("SRV-PARAMETER"));
        assertThat(fixture.caption(captioner)).isInstanceOf(Described.class);
        assertThat(fixture.fake.completions().getLast().body()).doesNotContain("response_format");
    }

    @Test
    void lmStudio_refusesJsonObjectAndSaysSo() {
        use(OpenAiKind.LM_STUDIO);

        assertThat(fixture.caption(fixture.captioner(PromptStyle.SYSTEM_AND_USER, ResponseFormat.JSON_OBJECT)))
                .isInstanceOfSatisfying(
                        Unusable.class, refused -> assertThat(refused.code()).isEqualTo("SRV-PARAMETER"));
    }

    @Test
    void refusedParameters_areLeftOutFromThenOn() {
        fixture.fake.answer(
                OpenAiAnswer.error(
                        400,
                        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."));
        fixture.fake.answer(
                OpenAiAnswer.error(400, "Unsupported value: 'temperature' does not support 0.2 with this model."));
        fixture.fake.answer(OpenAiAnswer.error(400, "System role not supported"));
        ServerCaptioner captioner = fixture.captioner();

        for (int i = 0; i < 3; i++) {
            assertThat(fixture.caption(captioner)).isInstanceOf(Unusable.class);
        }

        assertThat(fixture.caption(captioner)).isInstanceOf(Described.class);
        OpenAiRequest sent = fixture.fake.completions().getLast();
        assertThat(sent.field("max_completion_tokens")).isEqualTo("1024");
        assertThat(sent.body()).doesNotContain("\"max_tokens\"", "temperature");
        assertThat(sent.fields("role")).containsExactly("user");
    }

    @Test
    void serverWithoutChosenModel_isAskedForTheFirstThatSees() {
        ServerCaptioner captioner = fixture.withModel("");

        assertThat(captioner.models()).containsExactly(ServerCaptioner.FIRST_LISTED);
        assertThat(fixture.caption(captioner)).isInstanceOf(Described.class);

        assertThat(fixture.fake.completions().getFirst().model()).isEqualTo("qwen2.5vl:7b");
        assertThat(captioner.models()).containsExactly("qwen2.5vl:7b");
        fixture.caption(captioner);
        assertThat(fixture.fake.requests())
                .filteredOn(request -> request.path().equals("/v1/models"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(OpenAiKind.class)
    void models_areListedWithThoseThatSeeFirst(OpenAiKind kind) {
        use(kind);

        assertThat(fixture.withModel("").available(Optional.empty()))
                .isInstanceOfSatisfying(ModelList.Listed.class, listed -> {
                    assertThat(listed.models()).containsExactlyInAnyOrderElementsOf(kind.models());
                    assertThat(listed.models().getFirst()).isEqualTo(kind.seeingModel());
                });
    }

    @Test
    void check_saysWhetherTheChosenModelIsThere() {
        assertThat(fixture.captioner().check(Optional.empty()))
                .isEqualTo(new KeyCheck.Usable(List.of("qwen2.5vl:7b"), List.of()));
        assertThat(fixture.withModel("gone:1b").check(Optional.empty()))
                .isEqualTo(new KeyCheck.Usable(List.of(), List.of("gone:1b")));
    }

    @Test
    void captioner_needsNoGeminiKeyAndIsPacedByConcurrencyOnly() {
        ServerCaptioner captioner = fixture.captioner();

        assertThat(captioner.id()).isEqualTo("server.fake");
        assertThat(captioner.needsKey()).isFalse();
        assertThat(captioner.pace()).isEqualTo(Pace.atOnce(2));
        assertThat(captioner.unavailable()).isEmpty();
    }

    private void use(OpenAiKind kind) {
        use(kind, FakeOpenAi.as(kind));
    }

    private void use(OpenAiKind kind, FakeOpenAi.Builder builder) {
        fixture.close();
        fixture = ServerFixture.of(kind, builder);
    }
}

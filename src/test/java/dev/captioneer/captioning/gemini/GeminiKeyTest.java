package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.KEY;
import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.captioner;
import static dev.captioneer.captioning.gemini.GeminiFixture.jpeg;
import static dev.captioneer.captioning.gemini.GeminiFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.fake.FakeRequest;
import dev.captioneer.kernel.Secret;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys: what is sent, what is refused before, what is told about them, and that none appears anywhere. */
class GeminiKeyTest {

    private final FakeGemini server = FakeGemini.builder().key(KEY).start();
    private final GeminiCaptioner captioner = captioner(server);

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    static Stream<String> unsendableKeys() {
        return Stream.of(
                "AIzaSy\nTestTestTest",
                "AIzaSy\r\nX-Other: 1",
                "AIzaSyTestTést",
                "AIza Sy Test",
                "AIza\u0000Sy",
                "AIza\uFEFFSy\u200B",
                "AQ." + "x".repeat(10_240));
    }

    @ParameterizedTest
    @MethodSource("unsendableKeys")
    void keyThatCannotBeSent_isRefusedBeforeAnyRequestAndNotRepeated(String key) {
        CaptionOutcome outcome = captioner.caption(request(MODEL, jpeg(Color.RED), key));

        assertThat(outcome).isInstanceOfSatisfying(KeyRejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo("GEM-KEY-INVALID");
            assertThat(rejected.detail()).doesNotContain("AIza", "AQ.");
        });
        assertThat(captioner.check(Optional.of(new Secret(key))))
                .isInstanceOfSatisfying(KeyCheck.Unusable.class, unusable -> assertThat(unusable.detail())
                        .doesNotContain("AIza"));
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s ", "%s\n", "\uFEFF%s\r\n", "\t%s\u2003"})
    void whiteSpaceAroundTheKey_isTakenOff(String around) {
        captioner.caption(request(MODEL, jpeg(Color.RED), around.formatted(KEY)));

        assertThat(server.requests()).extracting(FakeRequest::key).containsExactly(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void blankKey_isMissing(String key) {
        assertThat(captioner.caption(request(MODEL, jpeg(Color.RED), key)))
                .isInstanceOfSatisfying(KeyRejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo("GEM-KEY-MISSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AIzaSyA1234567890_abcdefghijklmnopqrst-", "AQ.Ab8RN6_short-one.x", "neither-of-the-forms"})
    void keyThatTheServerRepeats_isTakenOutOfTheMessage(String key) {
        FakeGemini echoing = FakeGemini.start();
        GeminiCaptioner asking = captioner(echoing);
        for (int status : List.of(400, 401, 403, 404, 429, 500, 302)) {
            echoing.answer(FakeAnswer.error(status, key, "What is " + key + "? And image " + key));
            Setback setback = (Setback) asking.caption(request(MODEL, jpeg(Color.RED), key));
            assertThat(setback.detail())
                    .as("status %s", status)
                    .contains("[key]")
                    .doesNotContain(key);
        }
        asking.close();
        echoing.close();
    }

    @Test
    void eachKey_hasItsOwnClient() {
        captioner.caption(request(MODEL, jpeg(Color.RED), KEY));
        captioner.caption(request(MODEL, jpeg(Color.RED), "another-key"));
        captioner.caption(request(MODEL, jpeg(Color.RED), KEY));

        assertThat(server.generations()).extracting(FakeRequest::key).containsExactly(KEY, "another-key", KEY);
    }

    @Test
    void forgottenKey_canBeGivenAgain() {
        captioner.caption(request(MODEL, jpeg(Color.RED), KEY));

        captioner.forget(new Secret(KEY));

        assertThat(captioner.caption(request(MODEL, jpeg(Color.RED), KEY)))
                .isInstanceOf(CaptionOutcome.Described.class);
    }

    @Test
    void wrongKey_isRejected() {
        assertThat(captioner.caption(request(MODEL, jpeg(Color.RED), "wrong-key")))
                .isInstanceOfSatisfying(KeyRejected.class, rejected -> assertThat(rejected.code())
                        .isEqualTo("GEM-KEY-INVALID"));
    }

    @Test
    void check_tellsWhichOfOurModelsTheKeyHas() {
        assertThat(check(KEY)).isEqualTo(new KeyCheck.Usable(List.of(MODEL, "gemini-2.5-flash-lite"), List.of()));
        assertThat(server.requests()).extracting(FakeRequest::method).containsExactly("models", "countTokens");
        assertThat(server.requests().getFirst().url()).contains("pageSize=1000").doesNotContain(KEY);
    }

    @Test
    void check_countsAListedModelAsMissingWhenTheKeyCannotUseIt() {
        server.answer(FakeAnswer.sample("err-404-model-closed-to-new-users"))
                .forMethod("countTokens")
                .when(request -> request.model().equals(MODEL));

        assertThat(check(KEY)).isEqualTo(new KeyCheck.Usable(List.of("gemini-2.5-flash-lite"), List.of(MODEL)));
    }

    @Test
    void check_leavesOutModelsThatCannotGenerate() {
        server.answer(FakeAnswer.json(200, """
                        {"models":[{"name":"models/%s","supportedGenerationMethods":["embedContent"]}]}""".formatted(MODEL))).forMethod("models");

        assertThat(check(KEY)).isInstanceOfSatisfying(KeyCheck.Unusable.class, unusable -> {
            assertThat(unusable.code()).isEqualTo("GEM-MODEL-NONE");
            assertThat(unusable.detail()).contains(MODEL, "gemini-2.5-flash-lite");
        });
    }

    @Test
    void check_saysWhyAKeyIsOfNoUse() {
        assertThat(code("wrong-key")).isEqualTo("GEM-KEY-INVALID");
        server.answer(FakeAnswer.sample("err-400-location")).forMethod("models");
        assertThat(code(KEY)).isEqualTo("GEM-REGION");
        server.answer(FakeAnswer.sample("err-403-SERVICE_DISABLED")).forMethod("countTokens");
        assertThat(code(KEY)).isEqualTo("GEM-API-DISABLED");
        server.answer(FakeAnswer.sample("err-400-expired")).forMethod("models");
        assertThat(code(KEY)).isEqualTo("GEM-KEY-EXPIRED");
        server.answer(FakeAnswer.sample("err-403-leaked")).forMethod("models");
        assertThat(code(KEY)).isEqualTo("GEM-KEY-LEAKED");
        server.answer(FakeAnswer.json(403, """
                {"error":{"code":403,"message":"The provided API key has an IP address restriction.",
                "status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo",
                "reason":"API_KEY_IP_ADDRESS_BLOCKED","domain":"googleapis.com"}]}}""")).forMethod("models");
        assertThat(code(KEY)).isEqualTo("GEM-KEY-RESTRICTED");
        server.answer(FakeAnswer.sample("err-503")).forMethod("countTokens");
        assertThat(code(KEY)).isEqualTo("GEM-OVERLOADED");
        server.answer(FakeAnswer.html()).forMethod("models");
        assertThat(code(KEY)).isEqualTo("GEM-UNREADABLE");
        server.close();
        assertThat(code(KEY)).isEqualTo("GEM-NETWORK");
    }

    private KeyCheck check(String key) {
        return captioner.check(Optional.of(new Secret(key)));
    }

    private String code(String key) {
        return ((KeyCheck.Unusable) check(key)).code();
    }
}

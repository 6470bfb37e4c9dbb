package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.KEY;
import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.caption;
import static dev.captioneer.captioning.gemini.GeminiFixture.captioner;
import static dev.captioneer.captioning.gemini.GeminiFixture.jpeg;
import static dev.captioneer.captioning.gemini.GeminiFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.CutShort;
import dev.captioneer.captioning.CaptionOutcome.DayQuota;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.MinuteQuota;
import dev.captioneer.captioning.CaptionOutcome.ModelUnavailable;
import dev.captioneer.captioning.CaptionOutcome.Overloaded;
import dev.captioneer.captioning.CaptionOutcome.PictureRejected;
import dev.captioneer.captioning.CaptionOutcome.Refused;
import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.CaptionOutcome.UnknownQuota;
import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import dev.captioneer.captioning.CaptionOutcome.Unusable;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import java.awt.Color;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can come instead of a caption, over HTTP with the real SDK: one request, the right outcome. */
class GeminiTroubleTest {

    private final FakeGemini server = FakeGemini.start();
    private final GeminiCaptioner captioner = captioner(server);

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments("blocked-prompt-PROHIBITED_CONTENT", Refused.class, "GEM-BLOCKED", "PROHIBITED_CONTENT"),
                arguments("blocked-prompt-SAFETY", Refused.class, "GEM-BLOCKED", "SAFETY"),
                arguments("finish-SAFETY", Refused.class, "GEM-BLOCKED", "SAFETY"),
                arguments("finish-RECITATION", Unusable.class, "GEM-RECITATION", "RECITATION"),
                arguments("finish-STOP-empty", Unusable.class, "GEM-EMPTY", ""),
                arguments("finish-STOP-no-content", Unusable.class, "GEM-EMPTY", ""),
                arguments("finish-MAX_TOKENS-partial", CutShort.class, "GEM-CUT", "MAX_TOKENS"),
                arguments("finish-MAX_TOKENS-thinking-ate-all", CutShort.class, "GEM-CUT", "63 tokens of thinking"),
                arguments("finish-NEW_ENUM", Unusable.class, "GEM-ANSWER", "SOME_FUTURE_REASON"),
                arguments("thought-parts", Unusable.class, "GEM-ANSWER", "Answer"),
                arguments("err-400-API_KEY_INVALID", KeyRejected.class, "GEM-KEY-INVALID", "not valid"),
                arguments("err-400-expired", KeyRejected.class, "GEM-KEY-EXPIRED", "expired"),
                arguments("err-400-location", KeyRejected.class, "GEM-REGION", "location"),
                arguments("err-400-bad-image", PictureRejected.class, "GEM-PICTURE", "input image"),
                arguments("err-401", KeyRejected.class, "GEM-KEY-INVALID", "UNAUTHENTICATED"),
                arguments("err-401-ACCESS_TOKEN_TYPE_UNSUPPORTED", KeyRejected.class, "GEM-KEY-INVALID", "401"),
                arguments("err-403-SERVICE_DISABLED", KeyRejected.class, "GEM-API-DISABLED", "disabled"),
                arguments("err-403-leaked", KeyRejected.class, "GEM-KEY-LEAKED", "leaked"),
                arguments("err-404-model", ModelUnavailable.class, "GEM-MODEL-GONE", "not found"),
                arguments("err-404-model-closed-to-new-users", ModelUnavailable.class, "GEM-MODEL-GONE", "no longer"),
                arguments("err-429-per-minute", MinuteQuota.class, "GEM-QUOTA-MINUTE", "429"),
                arguments("err-429-per-day", DayQuota.class, "GEM-QUOTA-DAY", "429"),
                arguments("err-429-limit-zero", ModelUnavailable.class, "GEM-MODEL-TIER", "limit: 0"),
                arguments("err-429-bare", UnknownQuota.class, "GEM-QUOTA", "exhausted"),
                arguments("err-500", Overloaded.class, "GEM-OVERLOADED", "500"),
                arguments("err-503", Overloaded.class, "GEM-OVERLOADED", "overloaded"),
                arguments("err-504", Unreachable.class, "GEM-TIMEOUT", "Deadline"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_hasItsOutcomeAfterOneRequest(
            String sample, Class<? extends Setback> outcome, String code, String detail) {
        server.answer(FakeAnswer.sample(sample)).always();

        assertOutcome(caption(captioner), outcome, code, detail);
        assertThat(server.generations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "PROHIBITED_CONTENT", "SPII", "BLOCKLIST"})
    void finishReasonOfSafety_isARefusal(String reason) {
        server.answer(FakeAnswer.json(200, "{\"candidates\":[{\"finishReason\":\"" + reason + "\"}]}"));

        assertOutcome(caption(captioner), Refused.class, "GEM-BLOCKED", reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "IMAGE_SAFETY", "OTHER", "SOMETHING_NEW"})
    void blockReason_isARefusal(String reason) {
        server.answer(FakeAnswer.json(200, "{\"promptFeedback\":{\"blockReason\":\"" + reason + "\"}}"));

        assertOutcome(caption(captioner), Refused.class, "GEM-BLOCKED", reason);
    }

    static Stream<Arguments> otherErrors() {
        return Stream.of(
                arguments(
                        400,
                        "INVALID_ARGUMENT",
                        "Unsupported MIME type: image/jpg",
                        PictureRejected.class,
                        "GEM-PICTURE"),
                arguments(
                        400,
                        "INVALID_ARGUMENT",
                        "Request contains an invalid argument.",
                        Unusable.class,
                        "GEM-BAD-REQUEST"),
                arguments(
                        400,
                        "INVALID_ARGUMENT",
                        "Unknown name \"responseSchema\" at 'generation_config'",
                        Unusable.class,
                        "GEM-PARAMETER"),
                arguments(
                        403,
                        "PERMISSION_DENIED",
                        "The caller does not have permission",
                        KeyRejected.class,
                        "GEM-KEY-DENIED"),
                arguments(
                        403,
                        "PERMISSION_DENIED",
                        "No permission to access models/gemini-x",
                        ModelUnavailable.class,
                        "GEM-MODEL-GONE"),
                arguments(408, "", "Timeout", Unreachable.class, "GEM-TIMEOUT"),
                arguments(413, "", "Request payload size exceeds the limit", PictureRejected.class, "GEM-PICTURE"),
                arguments(499, "CANCELLED", "The operation was cancelled.", Unreachable.class, "GEM-TIMEOUT"),
                arguments(502, "", "Bad gateway", Overloaded.class, "GEM-OVERLOADED"));
    }

    @ParameterizedTest
    @MethodSource("otherErrors")
    void error_hasItsOutcomeAfterOneRequest(
            int status, String name, String message, Class<? extends Setback> outcome, String code) {
        server.answer(FakeAnswer.error(status, name, message)).always();

        assertOutcome(caption(captioner), outcome, code, message.substring(0, 5));
        assertThat(server.generations()).hasSize(1);
    }

    static Stream<Arguments> brokenAnswers() {
        return Stream.of(
                arguments(FakeAnswer.html(), "GEM-UNREADABLE"),
                arguments(FakeAnswer.json(200, "{\"candidates\":[{\"content\":"), "GEM-UNREADABLE"),
                arguments(FakeAnswer.json(200, "[1,2]"), "GEM-UNREADABLE"),
                arguments(FakeAnswer.json(200, ""), "GEM-UNREADABLE"),
                arguments(FakeAnswer.json(200, "{\"candidates\":\"none\"}"), "GEM-UNREADABLE"),
                arguments(FakeAnswer.cut(), "GEM-NETWORK"),
                arguments(new FakeAnswer.Dropped(), "GEM-NETWORK"),
                arguments(new FakeAnswer.Endless(1L << 30), "GEM-NETWORK"),
                arguments(new FakeAnswer.Body(302, "text/html", "portal"), "GEM-NETWORK"),
                arguments(new FakeAnswer.Body(404, "text/html", "<html>nothing here</html>"), "GEM-NETWORK"));
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void brokenAnswer_isUnreachableAfterOneRequest(FakeAnswer answer, String code) {
        server.answer(answer).always();

        assertOutcome(caption(captioner), Unreachable.class, code, "");
        assertThat(server.generations()).hasSize(1);
    }

    @Test
    void droppedConnectionThatWasUsedBefore_isNotSentAgainByItself() {
        assertThat(caption(captioner)).isInstanceOf(CaptionOutcome.Described.class);
        server.answer(new FakeAnswer.Dropped());

        assertOutcome(caption(captioner), Unreachable.class, "GEM-NETWORK", "");
        assertThat(server.generations()).hasSize(2);
    }

    @Test
    void candidatesEmpty_isUnusable() {
        server.answer(FakeAnswer.json(200, "{\"candidates\":[]}"));

        assertOutcome(caption(captioner), Unusable.class, "GEM-EMPTY", "No candidates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I cannot help with this picture.", "{\"scene\":\"I'm sorry, but I can't describe this.\"}"})
    void refusalInWords_isRefused(String words) {
        server.answer(FakeAnswer.saying(words));

        assertOutcome(caption(captioner), Refused.class, "GEM-REFUSAL", "");
    }

    @Test
    void serverThatIsNotThere_isUnreachable() {
        server.close();

        assertOutcome(caption(captioner), Unreachable.class, "GEM-NETWORK", "");
    }

    @Test
    void serverThatNeverAnswers_isATimeout() {
        server.answer(new FakeAnswer.Held(new FakeAnswer.Caption()));
        GeminiCaptioner impatient = captioner(server.baseUrl().toString(), Duration.ofMillis(200));

        assertOutcome(caption(impatient), Unreachable.class, "GEM-TIMEOUT", "timeout");
        impatient.close();
    }

    @Test
    void minuteQuota_tellsDelayAndLimit() {
        server.answer(FakeAnswer.sample("err-429-per-minute"));

        MinuteQuota quota = (MinuteQuota) caption(captioner);

        assertThat(quota.retryAfter()).contains(Duration.ofSeconds(38));
        assertThat(quota.limit()).contains(5);
    }

    @Test
    void dayQuota_winsOverMinuteQuotaInTheSameBody() {
        server.answer(FakeAnswer.json(429, """
                {"error":{"code":429,"message":"Please retry in 3s.","status":"RESOURCE_EXHAUSTED","details":[
                {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[
                {"quotaId":"GenerateRequestsPerMinutePerProjectPerModel-FreeTier","quotaValue":"5"},
                {"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier","quotaValue":"20"}]}]}}"""));

        assertThat(caption(captioner)).isInstanceOfSatisfying(DayQuota.class, quota -> assertThat(quota.limit())
                .contains(20));
    }

    @Test
    void tokenQuota_saysNothingAboutRequests() {
        server.answer(FakeAnswer.json(429, """
                {"error":{"code":429,"message":"Please retry in 900ms.","status":"RESOURCE_EXHAUSTED","details":[
                {"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[
                {"quotaId":"GenerateContentInputTokensPerModelPerMinute-FreeTier","quotaValue":"250000"}]}]}}"""));

        assertThat(caption(captioner)).isInstanceOfSatisfying(MinuteQuota.class, quota -> {
            assertThat(quota.limit()).isEmpty();
            assertThat(quota.retryAfter()).contains(Duration.ofMillis(900));
        });
    }

    @Test
    void pictureThatIsNone_isRejectedByTheServer() {
        assertOutcome(
                captioner.caption(request(MODEL, new byte[] {1, 2, 3})), PictureRejected.class, "GEM-PICTURE", "image");
    }

    @Test
    void answerForOneImage_leavesTheOthersAlone() {
        server.answer(FakeAnswer.sample("finish-SAFETY"))
                .forImage(jpeg(Color.BLUE))
                .always();

        assertThat(captioner.caption(request(MODEL, jpeg(Color.BLUE)))).isInstanceOf(Refused.class);
        assertThat(captioner.caption(request(MODEL, jpeg(Color.RED)))).isInstanceOf(CaptionOutcome.Described.class);
    }

    private static void assertOutcome(
            CaptionOutcome actual, Class<? extends Setback> expected, String code, String detail) {
        assertThat(actual).isInstanceOf(expected);
        Setback setback = (Setback) actual;
        assertThat(setback.code()).isEqualTo(code);
        assertThat(setback.detail()).contains(detail).doesNotContain(KEY).doesNotContain("\n");
    }
}

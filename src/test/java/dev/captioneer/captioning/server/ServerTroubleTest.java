package dev.captioneer.captioning.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.captioneer.captioning.CaptionOutcome.CutShort;
import dev.captioneer.captioning.CaptionOutcome.Described;
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
import dev.captioneer.fake.FakeOpenAi;
import dev.captioneer.fake.OpenAiAnswer;
import dev.captioneer.fake.OpenAiKind;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that goes wrong at a server, each in its own words, becomes the right outcome by one request. */
class ServerTroubleTest {

    private ServerFixture fixture = ServerFixture.of(OpenAiKind.OLLAMA);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(OpenAiKind.class)
    void modelThatCannotSee_isUnavailable(OpenAiKind kind) {
        use(FakeOpenAi.as(kind), kind);
        String blind = kind.models().get(kind.models().size() - 2);

        assertSetback(fixture.withModel(blind), ModelUnavailable.class, "SRV-BLIND");
    }

    @ParameterizedTest
    @EnumSource(OpenAiKind.class)
    void unknownModel_isUnavailable(OpenAiKind kind) {
        use(FakeOpenAi.as(kind), kind);

        assertSetback(fixture.withModel("no-such-model"), ModelUnavailable.class, "SRV-MODEL");
    }

    @ParameterizedTest
    @EnumSource(OpenAiKind.class)
    void missingOrWrongKey_stopsAndIsNeverRepeated(OpenAiKind kind) {
        use(FakeOpenAi.as(kind).key("sk-the-right-one"), kind);

        assertSetback(fixture.captioner(), KeyRejected.class, "SRV-KEY");
        Setback wrong = assertSetback(fixture.withKey(ServerFixture.KEY), KeyRejected.class, "SRV-KEY");
        assertThat(wrong.detail()).doesNotContain(ServerFixture.KEY);
        assertThat(fixture.captioner().unavailable()).contains("SRV-KEY");
    }

    @Test
    void keyThatTheServerRepeats_isTakenOutOfTheDetail() {
        fixture.fake.answer(OpenAiAnswer.error(401, "Incorrect API key provided: " + ServerFixture.KEY));

        Setback setback = (Setback) fixture.caption(fixture.withKey(ServerFixture.KEY));

        assertThat(setback.detail()).contains("401").doesNotContain(ServerFixture.KEY);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(OpenAiAnswer.error(503, "Loading model"), Overloaded.class, "SRV-LOADING"),
                arguments(OpenAiAnswer.error(500, "something broke"), Overloaded.class, "SRV-OVERLOADED"),
                arguments(OpenAiAnswer.html(502), Overloaded.class, "SRV-OVERLOADED"),
                arguments(
                        OpenAiAnswer.plainError(
                                500, "model requires more system memory (12.1 GiB) than is available (7.2 GiB)"),
                        ModelUnavailable.class,
                        "SRV-MEMORY"),
                arguments(
                        OpenAiAnswer.plainError(404, "model 'llava' not found, try pulling it first"),
                        ModelUnavailable.class,
                        "SRV-MODEL"),
                arguments(
                        OpenAiAnswer.error(
                                400, "the request exceeds the available context size. try increasing the context size"),
                        Unusable.class,
                        "SRV-CONTEXT"),
                arguments(OpenAiAnswer.error(413, "Request body too large"), PictureRejected.class, "SRV-PICTURE"),
                arguments(
                        OpenAiAnswer.error(400, "Failed to load image or audio file"),
                        PictureRejected.class,
                        "SRV-PICTURE"),
                arguments(OpenAiAnswer.error(400, "what?"), Unusable.class, "SRV-BAD-REQUEST"),
                arguments(OpenAiAnswer.error(504, "late"), Unreachable.class, "SRV-TIMEOUT"),
                arguments(OpenAiAnswer.html(404), Unreachable.class, "SRV-NOT-THERE"),
                arguments(OpenAiAnswer.json(404, "{\"detail\":\"Not Found\"}"), Unreachable.class, "SRV-NOT-THERE"),
                arguments(
                        OpenAiAnswer.plainError(200, "Unexpected endpoint or method. (POST /x). Returning 200 anyway"),
                        Unreachable.class,
                        "SRV-NOT-THERE"),
                arguments(OpenAiAnswer.html(200), Unreachable.class, "SRV-UNREADABLE"),
                arguments(OpenAiAnswer.json(200, "{\"choices\":"), Unreachable.class, "SRV-UNREADABLE"),
                arguments(OpenAiAnswer.json(200, "{\"hello\":1}"), Unreachable.class, "SRV-UNREADABLE"),
                arguments(OpenAiAnswer.json(200, "{\"choices\":[]}"), Unusable.class, "SRV-EMPTY"),
                arguments(OpenAiAnswer.redirect("http://127.0.0.1:9/"), Unreachable.class, "SRV-REDIRECT"),
                arguments(
                        OpenAiAnswer.json(
                                429,
                                "{\"error\":{\"message\":\"You exceeded your current quota, please check your plan\",\"code\":\"insufficient_quota\"}}"),
                        KeyRejected.class,
                        "SRV-CREDIT"),
                arguments(OpenAiAnswer.error(429, "slow down"), UnknownQuota.class, "SRV-RATE"),
                arguments(OpenAiAnswer.saying("  "), Unusable.class, "SRV-EMPTY"),
                arguments(OpenAiAnswer.saying("<think>It is a hall</think>"), Unusable.class, "SRV-ANSWER"),
                arguments(OpenAiAnswer.saying("{\"scene\":\"a ha", "length"), CutShort.class, "SRV-CUT"),
                arguments(OpenAiAnswer.saying("", "content_filter"), Refused.class, "SRV-BLOCKED"),
                arguments(OpenAiAnswer.saying("I'm sorry, I can't help with that."), Refused.class, "SRV-REFUSAL"),
                arguments(
                        OpenAiAnswer.json(
                                200,
                                "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I can't assist.\"},\"finish_reason\":\"stop\"}]}"),
                        Refused.class,
                        "SRV-REFUSAL"),
                arguments(OpenAiAnswer.saying("A nice hall with chairs"), Unusable.class, "SRV-ANSWER"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void trouble_isTold(OpenAiAnswer answer, Class<? extends Setback> kind, String code) {
        fixture.fake.answer(answer);

        assertSetback(fixture.captioner(), kind, code);
    }

    @Test
    void thoughtsFencesAndChatterAroundTheObject_areTakenOff() {
        fixture.fake.answer(
                OpenAiAnswer.saying(
                        "<think>{\"scene\":\"wrong\"}</think>Here you go:\n```json\n"
                                + "{\"medium\":\"photo\",\"scene\":\"reading corner\",\"details\":[\"two chairs\"]}\n```\nAnything else?"));

        assertThat(fixture.caption(fixture.captioner()))
                .isInstanceOfSatisfying(
                        Described.class,
                        described -> assertThat(described.description().scene()).isEqualTo("reading corner"));
    }

    @Test
    void thoughtWhoseStartTheTemplateHasEaten_isTakenOff() {
        fixture.fake.answer(OpenAiAnswer.saying("Let me see {maybe}.</think>{\"scene\":\"reading corner\"}"));

        assertThat(fixture.caption(fixture.captioner())).isInstanceOf(Described.class);
    }

    @Test
    void rateLimit_saysHowLongToWait() {
        fixture.fake.answer(OpenAiAnswer.error(429, "Rate limit reached").with("Retry-After", "7"));
        assertThat(fixture.caption(fixture.captioner())).isEqualTo(rate("Rate limit reached", Duration.ofSeconds(7)));

        fixture.fake.answer(OpenAiAnswer.error(429, "Rate limit reached").with("retry-after-ms", "250"));
        assertThat(fixture.caption(fixture.captioner())).isEqualTo(rate("Rate limit reached", Duration.ofMillis(250)));

        fixture.fake.answer(OpenAiAnswer.error(429, "Rate limit reached. Please try again in 1m2.5s."));
        assertThat(fixture.caption(fixture.captioner()))
                .isEqualTo(rate("Rate limit reached. Please try again in 1m2.5s.", Duration.ofMillis(62_500)));
    }

    @Test
    void redirect_isNotFollowed() {
        try (FakeOpenAi other = FakeOpenAi.start(OpenAiKind.OLLAMA)) {
            fixture.fake.answer(OpenAiAnswer.redirect(other.baseUrl() + "/v1/chat/completions"));

            assertThat(fixture.caption(fixture.withKey(ServerFixture.KEY))).isInstanceOf(Unreachable.class);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void nobodyListening_isUnreachableAndRemembered() {
        ServerCaptioner captioner = fixture.at(URI.create("http://127.0.0.1:9"), Duration.ofSeconds(20));

        assertThat(fixture.caption(captioner)).isInstanceOfSatisfying(Unreachable.class, gone -> assertThat(gone.code())
                .isEqualTo("SRV-UNREACHABLE"));
        assertThat(captioner.unavailable()).contains("SRV-UNREACHABLE");
    }

    @Test
    void serverThatAnswersAgain_isAvailableAgain() {
        fixture.fake.answer(new OpenAiAnswer.Dropped());
        ServerCaptioner captioner = fixture.captioner();
        fixture.caption(captioner);
        assertThat(captioner.unavailable()).contains("SRV-UNREACHABLE");

        fixture.caption(captioner);

        assertThat(captioner.unavailable()).isEmpty();
    }

    @Test
    void droppedConnection_isNotAskedASecondTime() {
        fixture.fake.answer(new OpenAiAnswer.Dropped());

        assertSetback(fixture.captioner(), Unreachable.class, "SRV-UNREACHABLE");
    }

    @Test
    void cutBody_isUnreachable() {
        fixture.fake.answer(new OpenAiAnswer.Cut(OpenAiAnswer.saying("{\"scene\":\"never whole\"}")));

        assertSetback(fixture.captioner(), Unreachable.class, "SRV-UNREACHABLE");
    }

    @Test
    void hugeBody_isNotReadToItsEnd() {
        fixture.fake.answer(new OpenAiAnswer.Endless(400L * 1024 * 1024));

        assertSetback(fixture.captioner(), Unreachable.class, "SRV-UNREADABLE");
    }

    @Test
    void silence_endsByTheTimeout() {
        fixture.fake.answer(new OpenAiAnswer.Held(new OpenAiAnswer.Caption()));

        assertThat(fixture.caption(fixture.at(fixture.fake.baseUrl(), Duration.ofMillis(300))))
                .isInstanceOfSatisfying(
                        Unreachable.class, late -> assertThat(late.code()).isEqualTo("SRV-TIMEOUT"));
    }

    @Test
    void answerThatStopsHalfWay_endsByTheTimeout() {
        fixture.fake.answer(new OpenAiAnswer.Stalled(OpenAiAnswer.saying("{\"scene\":\"never whole\"}")));

        assertThat(fixture.caption(fixture.at(fixture.fake.baseUrl(), Duration.ofMillis(300))))
                .isInstanceOf(Unreachable.class);
    }

    private MinuteQuota rate(String message, Duration wait) {
        return new MinuteQuota("SRV-RATE", "429 " + message + " fake_error", Optional.of(wait), Optional.empty());
    }

    private <T extends Setback> T assertSetback(ServerCaptioner captioner, Class<T> kind, String code) {
        int before = fixture.fake.completions().size();
        var outcome = fixture.caption(captioner);
        assertThat(outcome).isInstanceOf(kind);
        T setback = kind.cast(outcome);
        assertThat(setback.code()).as(setback.detail()).isEqualTo(code);
        assertThat(fixture.fake.completions()).hasSize(before + 1);
        return setback;
    }

    private void use(FakeOpenAi.Builder builder, OpenAiKind kind) {
        fixture.close();
        fixture = ServerFixture.of(kind, builder);
    }
}

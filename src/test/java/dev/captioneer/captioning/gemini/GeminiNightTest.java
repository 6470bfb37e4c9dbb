package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.KEY;
import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.jpeg;
import static dev.captioneer.captioning.gemini.GeminiFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.NightAnswer;
import dev.captioneer.captioning.NightCaptioner;
import dev.captioneer.captioning.NightJobState;
import dev.captioneer.captioning.NightReply;
import dev.captioneer.captioning.RemoteJob;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeBatch;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.fake.FakeRequest;
import dev.captioneer.kernel.Secret;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs by the real SDK over HTTP. */
class GeminiNightTest {

    private static final Optional<Secret> OURS = Optional.of(new Secret(KEY));
    private static final int PIECE = 8 * 1024 * 1024;

    @TempDir
    private Path folder;

    private final FakeGemini server = FakeGemini.start();
    private final GeminiCaptioner captioner = GeminiFixture.captioner(server);
    private final NightCaptioner night = captioner.night().orElseThrow();

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    @Test
    void aPicture_isAskedForByNightAsByDay() throws IOException {
        captioner.caption(request(MODEL, jpeg(Color.RED)));
        night.submit(MODEL, "ours", lines("a"), OURS);
        given(night.submitFile(MODEL, "ours", uploaded(lines("a")), OURS));

        ObjectMapper json = new ObjectMapper();
        JsonNode byDay = json.readTree(server.generations().getFirst().body());
        for (FakeBatch job : server.batches().jobs()) {
            JsonNode byNight = json.readTree(job.lines().getFirst()).path("request");
            assertThat(byNight).as(job.isInline() ? "inline" : "file").isEqualTo(byDay);
        }
    }

    @Test
    void inlineJob_isAnsweredByOurKeys_inWhateverOrder() throws IOException {
        RemoteJob job = given(night.submit(MODEL, "ours", lines("a", "b", "c"), OURS));
        assertThat(job.state()).isEqualTo(NightJobState.PENDING);
        server.batches().shuffle();
        server.batches().leaveOut("b");
        server.batches().succeed();

        assertThat(given(night.look(job.name(), OURS)).state()).isEqualTo(NightJobState.SUCCEEDED);
        assertThat(answers(job)).extracting(NightAnswer::key).containsExactly("c", "a");
        assertThat(answers(job)).extracting(NightAnswer::outcome).allMatch(CaptionOutcome.Described.class::isInstance);
    }

    @Test
    void fileJob_isAnsweredByAFile_andErrorsStayWithTheirPicture() throws IOException {
        RemoteJob job = given(night.submitFile(MODEL, "ours", uploaded(lines("a", "b", "c")), OURS));
        server.batches().answer("b", FakeAnswer.error(500, "INTERNAL", "broken"));
        server.batches().answer("c", FakeAnswer.sample("finish-SAFETY"));
        server.batches().succeed();

        List<NightAnswer> answers = answers(job);
        assertThat(answers).extracting(NightAnswer::key).containsExactly("a", "b", "c");
        assertThat(answers.get(0).outcome()).isInstanceOf(CaptionOutcome.Described.class);
        assertThat(answers.get(1).outcome())
                .isInstanceOfSatisfying(CaptionOutcome.Unusable.class, error -> assertThat(error.detail())
                        .contains("Internal error"));
        assertThat(answers.get(2).outcome()).isInstanceOf(CaptionOutcome.Refused.class);
    }

    @Test
    void errorOfOnePictureInAnInlineJob_leavesTheOthersReadable() throws IOException {
        RemoteJob job = given(night.submit(MODEL, "ours", lines("a", "b"), OURS));
        server.batches().answer("a", FakeAnswer.error(500, "INTERNAL", "broken"));
        server.batches().succeed();

        assertThat(answers(job)).extracting(NightAnswer::key).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void answersWithoutOurKeys_areNotGuessed_andTheNextJobGoesAsAFile() throws IOException {
        RemoteJob job = given(night.submit(MODEL, "ours", lines("a", "b"), OURS));
        server.batches().forgetKeys();
        server.batches().succeed();

        assertThat(night.limits().inline().bytes()).isPositive();
        assertThat(answers(job)).isEmpty();
        assertThat(night.limits().inline().bytes()).isZero();
    }

    @Test
    void largeFile_isUploadedWhole_inPieces() throws IOException {
        Path lines = folder.resolve("large.jsonl");
        Files.writeString(lines, "x".repeat(2 * PIECE + 12_345));

        assertThat(server.files().text(uploaded(lines))).hasSize(2 * PIECE + 12_345);
    }

    @Test
    void fileThatEndsWhereAPieceEnds_isUploadedWhole() throws IOException {
        Path lines = folder.resolve("even.jsonl");
        Files.writeString(lines, "y".repeat(PIECE));

        assertThat(server.files().text(uploaded(lines)).strip()).hasSize(PIECE);
    }

    @Test
    void job_isFoundByItsName_onAnyPage_andOnlyWithItsKey() throws IOException {
        given(night.submit(MODEL, "first", lines("a"), OURS));
        for (int i = 0; i < 4; i++) {
            night.submit(MODEL, "other", lines("a"), OURS);
        }

        assertThat(given(night.find("first", OURS))).map(RemoteJob::name).contains("batches/b1");
        assertThat(given(night.find("never", OURS))).isEmpty();
        assertThat(given(night.find("first", Optional.of(new Secret("AQ.another-key")))))
                .isEmpty();
    }

    @Test
    void unknownJob_isLost_andTheOthersStatesAreTold() throws IOException {
        assertThat(given(night.look("batches/none", OURS)).state()).isEqualTo(NightJobState.LOST);
        for (String state : List.of("RUNNING", "FAILED", "EXPIRED", "CANCELLED")) {
            RemoteJob job = given(night.submit(MODEL, state, lines("a"), OURS));
            server.batches().end(state);
            assertThat(given(night.look(job.name(), OURS)).state()).isEqualTo(NightJobState.valueOf(state));
        }
    }

    @Test
    void deletedJob_leavesNothing() throws IOException {
        String file = uploaded(lines("a"));
        RemoteJob job = given(night.submitFile(MODEL, "ours", file, OURS));
        server.batches().succeed();

        given(night.delete(job.name(), OURS));
        given(night.deleteFile(file, OURS));

        assertThat(server.batches().jobs()).isEmpty();
        assertThat(server.files().names()).isEmpty();
    }

    @Test
    void cancelledJob_isCancelled() throws IOException {
        RemoteJob job = given(night.submit(MODEL, "ours", lines("a"), OURS));

        given(night.cancel(job.name(), OURS));

        assertThat(given(night.look(job.name(), OURS)).state()).isEqualTo(NightJobState.CANCELLED);
    }

    @Test
    void setbacks_areTheSameAsForOnePicture_andNothingIsSentTwice() throws IOException {
        server.answer(FakeAnswer.error(429, "RESOURCE_EXHAUSTED", "Quota exceeded"))
                .forMethod("batchGenerateContent");

        assertThat(night.submit(MODEL, "ours", lines("a"), OURS))
                .isEqualTo(new NightReply.Setback<>(
                        new CaptionOutcome.UnknownQuota("GEM-QUOTA", "429 RESOURCE_EXHAUSTED: Quota exceeded")));
        assertThat(server.requests()).hasSize(1);
        assertThat(night.look("batches/x", Optional.empty()))
                .isInstanceOfSatisfying(
                        NightReply.Setback.class,
                        setback -> assertThat(setback.why().code()).isEqualTo("GEM-KEY-MISSING"));
    }

    @Test
    void key_travelsInTheHeaderOnly() throws IOException {
        given(night.submitFile(MODEL, "ours", uploaded(lines("a")), OURS));
        given(night.find("ours", OURS));

        assertThat(server.requests()).extracting(FakeRequest::key).containsOnly(KEY);
        assertThat(server.requests()).extracting(FakeRequest::url).noneMatch(url -> url.contains(KEY));
    }

    @Test
    void interrupt_isCancelled() {
        Thread.currentThread().interrupt();

        assertThat(night.look("batches/x", OURS)).isInstanceOf(NightReply.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private Path lines(String... keys) throws IOException {
        Path file = Files.createTempFile(folder, "job", ".jsonl");
        for (String key : keys) {
            Files.write(file, night.line(key, request(MODEL, jpeg(Color.RED))), StandardOpenOption.APPEND);
        }
        return file;
    }

    private String uploaded(Path lines) {
        return given(night.upload(lines, "ours", OURS));
    }

    private List<NightAnswer> answers(RemoteJob job) throws IOException {
        return given(night.answers(job.name(), Files.createTempFile(folder, "answers", ".part"), OURS));
    }

    private static <T> T given(NightReply<T> reply) {
        return switch (reply) {
            case NightReply.Given<T>(T value) -> value;
            case NightReply.Setback<T>(var why) -> throw new AssertionError(why);
            case NightReply.Cancelled<T> _ -> throw new AssertionError("Cancelled");
        };
    }
}

package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.captioner;
import static dev.captioneer.captioning.gemini.GeminiFixture.jpeg;
import static dev.captioneer.captioning.gemini.GeminiFixture.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import java.awt.Color;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling is interrupting the virtual thread that waits for the answer. */
class GeminiCancellationTest {

    private record Ended(CaptionOutcome outcome, boolean interrupted) {}

    private final FakeGemini server = FakeGemini.start();
    private final GeminiCaptioner captioner = captioner(server);

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    @Test
    void interrupt_abortsTheRequestWithinASecondAndKeepsTheFlag() throws Exception {
        server.answer(new FakeAnswer.Held(new FakeAnswer.Caption()));
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread waiting = start(ended, Color.RED);
        await().until(() -> server.generations().size() == 1);

        waiting.interrupt();

        assertThat(ended.get(1, TimeUnit.SECONDS)).isEqualTo(new Ended(new CaptionOutcome.Cancelled(), true));
    }

    @Test
    void interrupt_leavesTheOtherRequestsAlone() throws Exception {
        server.answer(new FakeAnswer.Held(new FakeAnswer.Caption())).times(2);
        CompletableFuture<Ended> cancelled = new CompletableFuture<>();
        CompletableFuture<Ended> other = new CompletableFuture<>();
        Thread waiting = start(cancelled, Color.RED);
        start(other, Color.BLUE);
        await().until(() -> server.generations().size() == 2);

        waiting.interrupt();
        cancelled.get(1, TimeUnit.SECONDS);
        server.release();

        assertThat(other.get(10, TimeUnit.SECONDS).outcome()).isInstanceOf(CaptionOutcome.Described.class);
    }

    @Test
    void threadThatIsAlreadyInterrupted_sendsNothing() throws Exception {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            ended.complete(ended(Color.RED));
        });

        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(new Ended(new CaptionOutcome.Cancelled(), true));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void keyStaysUsable_afterItsRequestWasCancelled() throws Exception {
        server.answer(new FakeAnswer.Held(new FakeAnswer.Caption()));
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread waiting = start(ended, Color.RED);
        await().atMost(Duration.ofSeconds(10)).until(() -> server.generations().size() == 1);
        waiting.interrupt();
        ended.get(1, TimeUnit.SECONDS);

        assertThat(captioner.caption(request(MODEL, jpeg(Color.RED)))).isInstanceOf(CaptionOutcome.Described.class);
    }

    private Thread start(CompletableFuture<Ended> ended, Color colour) {
        return Thread.ofVirtual().start(() -> ended.complete(ended(colour)));
    }

    private Ended ended(Color colour) {
        CaptionOutcome outcome = captioner.caption(request(MODEL, jpeg(colour)));
        return new Ended(outcome, Thread.currentThread().isInterrupted());
    }
}

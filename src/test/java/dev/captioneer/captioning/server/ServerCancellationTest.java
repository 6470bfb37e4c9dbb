package dev.captioneer.captioning.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.Cancelled;
import dev.captioneer.fake.OpenAiAnswer;
import dev.captioneer.fake.OpenAiKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cancelling is interrupting the virtual thread that waits for the answer. */
class ServerCancellationTest {

    private record Ended(CaptionOutcome outcome, boolean interrupted) {}

    private final ServerFixture fixture = ServerFixture.of(OpenAiKind.LLAMA_CPP);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void interrupt_abortsWaitingWithinASecondAndKeepsTheFlag() throws Exception {
        fixture.fake.answer(new OpenAiAnswer.Held(new OpenAiAnswer.Caption()));

        assertThat(interrupted()).isEqualTo(new Ended(new Cancelled(), true));
    }

    @Test
    void interrupt_abortsReadingWithinASecondAndKeepsTheFlag() throws Exception {
        fixture.fake.answer(new OpenAiAnswer.Stalled(OpenAiAnswer.saying("{\"scene\":\"never whole\"}")));

        assertThat(interrupted()).isEqualTo(new Ended(new Cancelled(), true));
    }

    @Test
    void threadThatIsAlreadyInterrupted_sendsNothing() throws Exception {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            Thread.currentThread().interrupt();
            ended.complete(ended());
        });

        assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(new Ended(new Cancelled(), true));
        assertThat(fixture.fake.requests()).isEmpty();
    }

    @Test
    void server_staysUsableAfterwards() throws Exception {
        fixture.fake.answer(new OpenAiAnswer.Held(new OpenAiAnswer.Caption()));
        interrupted();

        assertThat(fixture.caption(fixture.captioner())).isInstanceOf(CaptionOutcome.Described.class);
    }

    private Ended interrupted() throws Exception {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> ended.complete(ended()));
        await().until(() -> fixture.fake.completions().size() == 1);
        waiting.interrupt();
        return ended.get(1, TimeUnit.SECONDS);
    }

    private Ended ended() {
        CaptionOutcome outcome = fixture.caption(fixture.captioner());
        return new Ended(outcome, Thread.currentThread().isInterrupted());
    }
}

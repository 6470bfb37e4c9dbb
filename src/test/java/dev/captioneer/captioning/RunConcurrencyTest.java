package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several workers at once, in real time. */
class RunConcurrencyTest {

    @Test
    void thirtyImages_fourAtOnce_takeEightRounds(@TempDir Path data) {
        Rounds rounds = new Rounds(30, 4);
        try (RunningCaptioning app = scheduled(data, new ScriptedCaptioner().always(rounds::answer), "10000")) {
            Project project = app.project(30);
            Run run = app.start(project, RunScope.MISSING);

            await().atMost(Duration.ofSeconds(30)).until(() -> app.now(run).state() == RunState.COMPLETED);
            assertThat(app.now(run).captioned()).isEqualTo(30);
            assertThat(rounds.mostAtOnce()).isEqualTo(4);
            assertThat(rounds.count()).isEqualTo(8);
            assertThat(app.imagesOf(project)).extracting(Image::status).containsOnly(ImageStatus.CAPTIONED);
        }
    }

    @Test
    void twoRunsOfOneKey_shareItsConcurrency(@TempDir Path data) {
        Rounds rounds = new Rounds(16, 4);
        try (RunningCaptioning app = scheduled(data, new ScriptedCaptioner().always(rounds::answer), "10000")) {
            Run one = app.start(app.project(8), RunScope.MISSING);
            Run other = app.start(app.project(8), RunScope.MISSING);

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> app.now(one).state() == RunState.COMPLETED
                            && app.now(other).state() == RunState.COMPLETED);
            assertThat(rounds.mostAtOnce()).isEqualTo(4);
        }
    }

    @Test
    void allWorkersWaitingForTheQuota_isSaid_andTheRunCanBeCancelled(@TempDir Path data) {
        try (RunningCaptioning app = scheduled(data, new ScriptedCaptioner(), "5")) {
            Project project = app.project(10);
            Run run = app.start(project, RunScope.MISSING);

            await().until(() ->
                    app.now(run).state() == RunState.WAITING && app.now(run).captioned() == 5);
            Run waiting = app.now(run);
            assertThat(waiting.messageCode()).contains("RUN-PACE-MINUTE");
            assertThat(waiting.waitingUntil()).isPresent();
            assertThat(waiting.perMinute()).isPresent();
            assertThat(waiting.timeLeft().orElseThrow()).isGreaterThan(Duration.ofSeconds(30));
            assertThat(app.consoleMessages())
                    .filteredOn("console.run.waiting"::equals)
                    .hasSize(1);

            assertThat(app.runs().cancel(project.id(), run.id())).isTrue();
            await().untilAsserted(() ->
                    assertThat(app.imagesOf(project)).extracting(Image::status).doesNotContain(ImageStatus.WORKING));
            assertThat(app.now(run).state()).isEqualTo(RunState.CANCELLED);
        }
    }

    @Test
    void quotaErrorOfOneWorker_holdsAllOfThem(@TempDir Path data) {
        AtomicInteger calls = new AtomicInteger();
        ScriptedCaptioner captioner = new ScriptedCaptioner()
                .always(request -> calls.incrementAndGet() <= 4
                        ? new CaptionOutcome.MinuteQuota(
                                "GEM-QUOTA-MINUTE", "", Optional.of(Duration.ofSeconds(50)), Optional.empty())
                        : ScriptedCaptioner.described(request));
        try (RunningCaptioning app = scheduled(data, captioner, "10000")) {
            Run run = app.start(app.project(10), RunScope.MISSING);

            await().until(() -> app.now(run).messageCode().equals(Optional.of("GEM-QUOTA-MINUTE")));
            assertThat(calls.get()).isLessThanOrEqualTo(4);
            assertThat(app.now(run).captioned()).isZero();
        }
    }

    private static RunningCaptioning scheduled(Path data, ScriptedCaptioner captioner, String perMinute) {
        return RunningCaptioning.scheduled(data, captioner, Map.of("captioneer.gemini.requests-per-minute", perMinute));
    }

    /** A captioner that answers when all who can ask at once do: the rounds are the latencies that a run takes. */
    private static final class Rounds {

        private final int size;
        private int left;
        private int inside;
        private int most;
        private int count;

        Rounds(int images, int size) {
            left = images;
            this.size = size;
        }

        synchronized CaptionOutcome answer(CaptionRequest request) {
            inside++;
            most = Math.max(most, inside);
            int round = count;
            if (inside == Math.min(size, left)) {
                left -= inside;
                inside = 0;
                count++;
                notifyAll();
            }
            try {
                while (round == count) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new CaptionOutcome.Cancelled();
            }
            return ScriptedCaptioner.described(request);
        }

        synchronized int mostAtOnce() {
            return most;
        }

        synchronized int count() {
            return count;
        }
    }
}

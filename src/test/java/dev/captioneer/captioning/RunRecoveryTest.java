package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.store.ItemRows;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real scheduler on a SQLite file: runs begin at once, and go on when the process was killed or stopped. */
class RunRecoveryTest {

    private static final Map<String, String> FAST = Map.of("captioneer.gemini.requests-per-minute", "10000");
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void order_beginsAtOnce_withoutWaitingForTheNextPoll() {
        try (RunningCaptioning app = scheduled(new ScriptedCaptioner())) {
            Project project = app.project(5);
            Run run = app.start(project, RunScope.MISSING);

            await().atMost(AT_ONCE).until(() -> app.now(run).state() == RunState.COMPLETED);
            assertThat(app.now(run).captioned()).isEqualTo(5);
            await().untilAsserted(() -> assertThat(tasks(app)).isZero());
        }
    }

    @Test
    void killedInMidRun_goesOnByItself_andLosesNothing(@TempDir Path elsewhere) throws IOException {
        CountDownLatch asked = new CountDownLatch(6);
        ScriptedCaptioner twoThenNothing = new ScriptedCaptioner()
                .then(request -> answer(asked, request))
                .then(request -> answer(asked, request))
                .always(request -> hang(asked));
        Project project;
        Run run;
        try (RunningCaptioning app = scheduled(twoThenNothing)) {
            project = app.project(8);
            run = app.start(project, RunScope.MISSING);
            awaitLatch(asked);
            await().until(() -> app.now(run).captioned() == 2);
            copyAsItIs(data, elsewhere);
        }
        ScriptedCaptioner afterwards = new ScriptedCaptioner();
        try (RunningCaptioning app = RunningCaptioning.scheduled(elsewhere, afterwards, FAST)) {
            await().atMost(AT_ONCE).until(() -> isCompleted(app, project, run.id()));

            assertThat(app.now(run).captioned()).isEqualTo(8);
            assertThat(afterwards.requests()).hasSize(6);
            assertThat(app.imagesOf(project)).extracting(Image::status).containsOnly(ImageStatus.CAPTIONED);
        }
    }

    @Test
    void stoppedInMidRun_cutsTheAttemptsOff_andGoesOnAfterTheRestart() {
        CountDownLatch asked = new CountDownLatch(1);
        ScriptedCaptioner hanging = new ScriptedCaptioner().always(request -> hang(asked));
        Project project;
        Run run;
        try (RunningCaptioning app = scheduled(hanging)) {
            project = app.project(3);
            run = app.start(project, RunScope.MISSING);
            await().until(() -> asked.getCount() == 0);
        }
        try (RunningCaptioning app = scheduled(new ScriptedCaptioner())) {
            await().atMost(AT_ONCE.multipliedBy(2)).until(() -> isCompleted(app, project, run.id()));

            assertThat(app.now(run).captioned()).isEqualTo(3);
        }
    }

    @Test
    void personsKey_isGoneAfterARestart_soTheRunAsksForIt() {
        CountDownLatch asked = new CountDownLatch(1);
        ScriptedCaptioner hanging = new ScriptedCaptioner().always(request -> hang(asked));
        RunOrder order = new RunOrder(
                RunScope.MISSING,
                List.of(),
                CaptionerChain.of(ScriptedCaptioner.ID),
                RunPace.NOW,
                KeySource.PERSONAL,
                false);
        Project project;
        Run run;
        try (RunningCaptioning app = scheduled(hanging)) {
            project = app.project(3);
            app.keys().remember(project.workspace(), new Secret("AQ.mine"));
            run = app.start(project, order);
            await().until(() -> asked.getCount() == 0);
        }
        try (RunningCaptioning app = scheduled(new ScriptedCaptioner())) {
            assertThat(app.now(run).state()).isEqualTo(RunState.WAITING_FOR_KEY);
            assertThat(app.now(run).messageCode()).contains("RUN-NO-KEY");

            app.keys().remember(project.workspace(), new Secret("AQ.mine"));
            app.runs().keyArrived(project.workspace());
            await().atMost(AT_ONCE).until(() -> isCompleted(app, project, run.id()));
        }
    }

    @Test
    void pausedRun_staysPausedAfterARestart() {
        Project project;
        Run run;
        CountDownLatch asked = new CountDownLatch(1);
        try (RunningCaptioning app = scheduled(new ScriptedCaptioner().always(request -> hang(asked)))) {
            project = app.project(3);
            run = app.start(project, RunScope.MISSING);
            await().until(() -> asked.getCount() == 0);
            assertThat(app.runs().pause(project.id(), run.id())).isTrue();
        }
        ScriptedCaptioner afterwards = new ScriptedCaptioner();
        try (RunningCaptioning app = scheduled(afterwards)) {
            assertThat(app.now(run).state()).isEqualTo(RunState.PAUSED);
            assertThat(app.imagesOf(project)).extracting(Image::status).containsOnly(ImageStatus.WAITING);

            assertThat(app.runs().resume(project.id(), run.id())).isTrue();
            await().atMost(AT_ONCE).until(() -> isCompleted(app, project, run.id()));
            assertThat(afterwards.requests()).hasSize(3);
        }
    }

    @Test
    void resumedWhileItsLastAttemptRuns_isNotLost() {
        CountDownLatch asked = new CountDownLatch(4);
        CountDownLatch answer = new CountDownLatch(1);
        ScriptedCaptioner slow = new ScriptedCaptioner().always(request -> {
            asked.countDown();
            awaitLatch(answer);
            return ScriptedCaptioner.described(request);
        });
        try (RunningCaptioning app = scheduled(slow)) {
            Project project = app.project(10);
            Run run = app.start(project, RunScope.MISSING);
            awaitLatch(asked);
            assertThat(app.runs().pause(project.id(), run.id())).isTrue();
            assertThat(app.runs().resume(project.id(), run.id())).isTrue();
            answer.countDown();

            await().atMost(AT_ONCE).until(() -> isCompleted(app, project, run.id()));
            assertThat(app.now(run).captioned()).isEqualTo(10);
            assertThat(slow.requests()).hasSize(10);
        }
    }

    @Test
    void cancel_cutsHangingAttemptsOffAtOnce() {
        CountDownLatch asked = new CountDownLatch(4);
        try (RunningCaptioning app = scheduled(new ScriptedCaptioner().always(request -> hang(asked)))) {
            Project project = app.project(10);
            Run run = app.start(project, RunScope.MISSING);
            awaitLatch(asked);
            assertThat(app.runs().cancel(project.id(), run.id())).isTrue();

            await().atMost(AT_ONCE).untilAsserted(() -> {
                assertThat(app.imagesOf(project)).extracting(Image::status).containsOnly(ImageStatus.WAITING);
                assertThat(app.bean(ItemRows.class).inState(run.id(), ItemState.CANCELLED))
                        .hasSize(10);
            });
            assertThat(app.now(run).state()).isEqualTo(RunState.CANCELLED);
        }
    }

    private RunningCaptioning scheduled(ScriptedCaptioner captioner) {
        return RunningCaptioning.scheduled(data, captioner, FAST);
    }

    /** What a killed process leaves: the files of this moment. */
    private static void copyAsItIs(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }

    private static boolean isCompleted(RunningCaptioning app, Project project, RunId run) {
        return app.runs().find(project.id(), run).orElseThrow().state() == RunState.COMPLETED;
    }

    private static int tasks(RunningCaptioning app) {
        return app.bean(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks")
                .query(Integer.class)
                .single();
    }

    private static CaptionOutcome answer(CountDownLatch asked, CaptionRequest request) {
        asked.countDown();
        return ScriptedCaptioner.described(request);
    }

    private static CaptionOutcome hang(CountDownLatch asked) {
        asked.countDown();
        awaitLatch(new CountDownLatch(1));
        return new CaptionOutcome.Cancelled();
    }

    /** An interrupt ends it and stays set, as the captioner's contract says. */
    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

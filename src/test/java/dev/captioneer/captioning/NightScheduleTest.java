package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.access.KeySource;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Project;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scheduler takes runs over night up by itself: nobody has to look at the page. */
class NightScheduleTest {

    @TempDir
    private Path data;

    private final TickingClock clock = new TickingClock("2026-11-23T20:00:00Z");
    private FakeGemini server;
    private RunningCaptioning app;

    @BeforeEach
    void start() {
        server = FakeGemini.builder().clock(clock).start();
        app = RunningCaptioning.byScheduledNight(data, clock, server);
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
    }

    @Test
    void wholeNight_goesOnByItself() {
        Project project = app.project(3);
        Run run = handedIn(project);
        server.batches().succeed();
        clock.tick(Duration.ofSeconds(31));

        soon().until(() -> app.now(run).state() == RunState.COMPLETED);
        assertThat(app.now(run).captioned()).isEqualTo(3);
        soon().until(() -> scheduled() == 0);
    }

    @Test
    void cancel_endsTheJobAtOnce_andTheTaskIsGone() {
        Project project = app.project(3);
        Run run = handedIn(project);
        app.runs().cancel(project.id(), run.id());

        soon().until(() -> server.batches().jobs().isEmpty());
        soon().until(() -> scheduled() == 0);
        assertThat(app.now(run).state()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void cancelWhileAJobIsHandedIn_cutsThatOff_andEndsTheJobOfThatName() {
        Project project = app.project(3);
        server.answer(new FakeAnswer.Held(new FakeAnswer.Dropped())).forMethod("batchGenerateContent");
        Run run = app.start(project, NightRunTest.order(CaptionerChain.of(Captioners.GEMINI), KeySource.SERVER));
        soon().until(() ->
                server.requests().stream().anyMatch(request -> request.method().equals("batchGenerateContent")));
        app.runs().cancel(project.id(), run.id());

        soon().until(() ->
                server.requests().stream().anyMatch(request -> request.url().contains("/batches?")));
        clock.tick(Duration.ofMinutes(2));
        soon().until(() -> scheduled() == 0);
        assertThat(server.batches().created()).isZero();
    }

    @Test
    void resumedRun_isLookedAtAtOnce() {
        Project project = app.project(1);
        Run run = handedIn(project);
        app.runs().pause(project.id(), run.id());
        server.batches().succeed();
        app.runs().resume(project.id(), run.id());

        soon().until(() -> app.now(run).state() == RunState.COMPLETED);
    }

    private Run handedIn(Project project) {
        Run run = app.start(project, NightRunTest.order(CaptionerChain.of(Captioners.GEMINI), KeySource.SERVER));
        soon().until(() -> app.now(run).waitingUntil().isPresent());
        return run;
    }

    private int scheduled() {
        return app.bean(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks where task_name = 'caption-run'")
                .query(Integer.class)
                .single();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20));
    }
}

package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.captioning.store.NightJobRows;
import dev.captioneer.captioning.store.RunRows;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Project;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends in each phase of a run over night: no second job, no lost answer. */
class NightRestartTest {

    private static final CaptionerChain GEMINI = CaptionerChain.of(Captioners.GEMINI);

    @TempDir
    private Path data;

    private final TickingClock clock = new TickingClock("2026-11-23T20:00:00Z");
    private FakeGemini server;
    private RunningCaptioning app;

    @BeforeEach
    void start() {
        server = FakeGemini.builder().clock(clock).start();
        app = RunningCaptioning.byNight(data, clock, server);
    }

    @AfterEach
    void stop() {
        app.close();
        server.close();
    }

    @Test
    void endBeforeTheJobWasMade_handsInAgain_onceTheNameIsSurelyNotThere() {
        Project project = app.project(2);
        server.answer(new FakeAnswer.Dropped()).forMethod("batchGenerateContent");
        Run run = app.run(ordered(project));
        assertThat(job(run).state()).isEqualTo(NightJobState.PREPARED);

        restart();
        assertThat(app.run(run).waitingUntil()).contains(clock.instant().plusSeconds(60));
        assertThat(server.batches().created()).isZero();
        clock.tick(Duration.ofSeconds(60));
        app.run(run);
        assertThat(server.batches().created()).isEqualTo(1);
        server.batches().succeed();

        assertThat(app.run(run).captioned()).isEqualTo(2);
    }

    @Test
    void endAfterTheJobWasMade_findsItByItsName_andMakesNoSecondOne() throws Exception {
        Project project = app.project(2);
        server.answer(new FakeAnswer.Dropped()).forMethod("batchGenerateContent");
        Run run = app.run(ordered(project));
        madeByTheServerAfterAll(project, job(run));

        restart();
        clock.tick(Duration.ofSeconds(60));
        Run adopted = app.run(run);
        assertThat(adopted.night().orElseThrow().jobs()).hasSize(1);
        assertThat(app.consoleMessages()).contains("console.night.adopted");
        server.batches().succeed();

        assertThat(app.run(run).captioned()).isEqualTo(2);
        assertThat(server.batches().created()).isEqualTo(1);
    }

    @Test
    void endWhileTheServerWorks_goesOn() {
        Project project = app.project(2);
        Run run = app.run(ordered(project));
        server.batches().end("RUNNING");

        restart();
        app.run(run);
        assertThat(job(run).state()).isEqualTo(NightJobState.RUNNING);
        server.batches().succeed();

        assertThat(app.run(run).captioned()).isEqualTo(2);
        assertThat(server.batches().created()).isEqualTo(1);
    }

    @Test
    void endWhileAnswersAreStored_storesTheRest_andNoneTwice() {
        Project project = app.project(3);
        Run run = app.run(ordered(project));
        server.batches().succeed();
        Image first = app.image(project);
        app.bean(ItemRecords.class)
                .caption(
                        app.bean(RunRows.class).find(run.id()).orElseThrow(),
                        first.id(),
                        "ide_main_hall, stored before the end",
                        first.captionVersion(),
                        provenance(run));
        app.bean(NightJobRows.class)
                .setState(job(run).id(), NightJobState.SUCCEEDED, clock.instant(), Optional.empty());

        restart();
        Run done = app.run(run);

        assertThat(done.captioned()).isEqualTo(3);
        assertThat(app.captions().history(first.id())).hasSize(1);
        assertThat(app.image(project).captionText()).isEqualTo("ide_main_hall, stored before the end");
    }

    @Test
    void endBetweenReadingAndDeleting_deletesAfterwards() {
        Project project = app.project(1);
        Run run = app.run(ordered(project));
        server.batches().succeed();
        app.bean(NightRecords.class)
                .end(
                        app.bean(RunRows.class).find(run.id()).orElseThrow(),
                        job(run),
                        NightJobState.READ,
                        Optional.empty());
        assertThat(server.batches().jobs()).hasSize(1);

        restart();

        assertThat(app.run(run).state()).isEqualTo(RunState.COMPLETED);
        assertThat(server.batches().jobs()).isEmpty();
        assertThat(app.bean(NightJobRows.class).undeleted(run.id())).isEmpty();
    }

    @Test
    void personalKeyIsGone_theRunWaitsForIt_andTheJobGoesOn() {
        Project project = app.project(2);
        app.keys().remember(project.workspace(), new Secret("AQ.my-own-key"));
        Run run = app.run(app.start(project, NightRunTest.order(GEMINI, KeySource.PERSONAL)));
        server.batches().succeed();

        restart();
        assertThat(app.now(run).state()).isEqualTo(RunState.WAITING_FOR_KEY);
        assertThat(app.now(run).night().orElseThrow().handedIn()).isEqualTo(2);
        app.keys().remember(project.workspace(), new Secret("AQ.my-own-key"));
        app.runs().keyArrived(project.workspace());

        assertThat(app.run(run).captioned()).isEqualTo(2);
    }

    @Test
    void cancelWithoutTheKey_leavesTheJobToTheServer_andSaysSo() {
        Project project = app.project(1);
        app.keys().remember(project.workspace(), new Secret("AQ.my-own-key"));
        Run run = app.run(app.start(project, NightRunTest.order(GEMINI, KeySource.PERSONAL)));

        restart();
        app.runs().cancel(project.id(), run.id());
        app.run(run);

        assertThat(app.now(run).state()).isEqualTo(RunState.CANCELLED);
        assertThat(app.consoleMessages()).contains("console.night.left-behind");
    }

    private void restart() {
        app.close();
        app = RunningCaptioning.byNight(data, clock, server);
    }

    private Run ordered(Project project) {
        return app.start(project, NightRunTest.order(GEMINI, KeySource.SERVER));
    }

    private NightJobRow job(Run run) {
        return app.bean(NightJobRows.class).of(run.id()).getLast();
    }

    private void madeByTheServerAfterAll(Project project, NightJobRow job) throws Exception {
        NightCaptioner night = app.bean(SmallJobs.class).night().orElseThrow();
        Optional<Secret> key = app.keys().key(project.workspace(), KeySource.SERVER);
        Path lines = Files.createTempFile(data, "lines", ".jsonl");
        try (NightFile file = new NightFile(lines, night.limits())) {
            for (Image image : app.imagesOf(project)) {
                CaptionRequest request = new CaptionRequest(
                        app.bean(CaptionerPictures.class)
                                .render(app.bean(ImageStore.class).path(image.content()), image.format()),
                        PromptBuilder.promptFor(project.settings()),
                        project.settings(),
                        job.model(),
                        key,
                        CaptionRequest.ANSWER_TOKENS);
                file.add(new ItemRow(image.id(), 0), night.line(image.id().value(), request));
            }
            assertThat(night.submit(job.model(), job.displayName(), file.complete(), key))
                    .isInstanceOf(NightReply.Given.class);
        }
    }

    private static Provenance provenance(Run run) {
        return new Provenance("gemini", "m", "m", "p", TokenUsage.UNKNOWN, Duration.ZERO, 1, run.id(), "{}");
    }
}

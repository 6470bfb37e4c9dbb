package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.access.KeySource;
import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeBatch;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Project;
import dev.captioneer.project.Provenance;
import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over night on a ticked clock and a real database, by the real SDK over HTTP. */
class NightRunTest {

    private static final TickingClock CLOCK = new TickingClock("2026-11-23T20:00:00Z");
    private static final CaptionerChain GEMINI = CaptionerChain.of(Captioners.GEMINI);
    private static FakeGemini server;
    private static RunningCaptioning app;

    @BeforeAll
    static void start(@TempDir Path data) {
        server = FakeGemini.builder().clock(CLOCK).start();
        app = RunningCaptioning.byNight(data, CLOCK, server);
    }

    @AfterAll
    static void stop() {
        app.close();
        server.close();
    }

    @BeforeEach
    void anotherDay() {
        CLOCK.tick(Duration.ofDays(2));
        server.relent();
        server.batches().reset();
        app.captioner.forget();
        app.console.clear();
        app.bean(SmallJobs.class).asInEarnest();
    }

    @Test
    void smallSet_isOneJobWithItsLines_andItsAnswersBecomeCaptions() {
        Project project = app.project(3);
        Run run = handedIn(project);

        assertThat(run.state()).isEqualTo(RunState.WAITING);
        assertThat(run.messageCode()).contains("NIGHT-WAITING");
        assertThat(run.waitingUntil()).contains(CLOCK.instant().plusSeconds(30));
        Night night = run.night().orElseThrow();
        assertThat(night.handedIn()).isEqualTo(3);
        assertThat(night.jobs()).hasSize(1);
        assertThat(night.since()).contains(CLOCK.instant());
        assertThat(server.batches().jobs().getFirst().isInline()).isTrue();

        server.batches().shuffle();
        server.batches().succeed();
        Run done = app.run(run);

        assertThat(done.state()).isEqualTo(RunState.COMPLETED);
        assertThat(done.captioned()).isEqualTo(3);
        assertThat(done.night().orElseThrow().handedIn()).isZero();
        assertThat(texts(project))
                .allMatch(text -> text.contains("ide_main_hall"))
                .doesNotHaveDuplicates();
        Provenance made = provenance(project);
        assertThat(made.captioner()).isEqualTo("gemini");
        assertThat(made.prompt()).isNotBlank();
        assertThat(made.tokens().total()).isPositive();
        assertThat(made.answer()).contains("scene");
        assertThat(nothingAskedAtOnce()).isTrue();
        assertThat(app.consoleMessages())
                .containsSubsequence(
                        "console.night.prepared",
                        "console.night.handed-in",
                        "console.night.captioned",
                        "console.night.answered",
                        "console.run.completed");
    }

    @Test
    void answers_areMatchedByOurKey_soThatEachImageGetsItsOwn() {
        Project project = app.project(4);
        Run run = handedIn(project);
        server.batches().shuffle();
        server.batches().succeed();
        app.run(run);

        // Asked at once, the same pictures give the same captions.
        Set<String> byNight = Set.copyOf(texts(project));
        for (Image image : app.imagesOf(project)) {
            String text = image.captionText();
            app.start(project, atOnce(image));
            app.run(app.runs().latest(project.id()).orElseThrow());
            assertThat(app.images().find(project.id(), image.id()).orElseThrow().captionText())
                    .isEqualTo(text);
        }
        assertThat(byNight).hasSize(4);
    }

    @Test
    void largeSet_isUploadedAsAFile_andNothingIsLeftAnywhere() throws IOException {
        app.bean(SmallJobs.class).byFile();
        Project project = app.project(3);
        Run run = handedIn(project);
        assertThat(server.batches().jobs().getFirst().isInline()).isFalse();
        assertThat(server.files().names()).hasSize(1);

        server.batches().succeed();
        Run done = app.run(run);

        assertThat(done.captioned()).isEqualTo(3);
        assertThat(server.batches().jobs()).isEmpty();
        assertThat(server.files().names()).isEmpty();
        assertThat(staging()).isEmpty();
    }

    @Test
    void veryLargeSet_isSplitIntoJobs_whichAreReadAsTheyAreDone() {
        app.bean(SmallJobs.class).limit(2);
        Project project = app.project(5);
        Run run = handedIn(project);
        assertThat(server.batches().jobs())
                .extracting(job -> job.lines().size())
                .containsExactly(2, 2, 1);

        String first = server.batches().jobs().getFirst().displayName();
        server.batches().succeed(job -> job.displayName().equals(first));
        Run partly = app.run(run);
        assertThat(partly.state()).isEqualTo(RunState.WAITING);
        assertThat(partly.captioned()).isEqualTo(2);
        assertThat(partly.night().orElseThrow().handedIn()).isEqualTo(3);

        server.batches().succeed();
        assertThat(app.run(run).captioned()).isEqualTo(5);
    }

    @Test
    void looks_growRarer() {
        Run run = handedIn(app.project(1));
        CLOCK.tick(Duration.ofMinutes(20));
        assertThat(app.run(run).waitingUntil()).contains(CLOCK.instant().plus(Duration.ofMinutes(5)));
        CLOCK.tick(Duration.ofHours(3));
        assertThat(app.run(run).waitingUntil()).contains(CLOCK.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void errorsAndMissingAnswers_areCaptionedTheNormalWay_inTheSameRun() {
        Project project = app.project(4);
        List<Image> images = app.imagesOf(project);
        Run run = handedIn(project);
        server.batches().answer(key(images.get(0)), FakeAnswer.error(500, "INTERNAL", "broken"));
        server.batches().leaveOut(key(images.get(1)));
        server.batches().answer(key(images.get(2)), FakeAnswer.saying("Sure! Here is a poem."));
        server.batches().succeed();
        Run done = app.run(run);

        assertThat(done.state()).isEqualTo(RunState.COMPLETED);
        assertThat(done.captioned()).isEqualTo(4);
        assertThat(askedAtOnce()).isEqualTo(3);
        assertThat(app.consoleMessages()).contains("console.night.retried", "console.night.missing");
    }

    @Test
    void refusedImage_goesOnToTheNextCaptionerOfTheChain() {
        Project project = app.project(2);
        Image refused = app.imagesOf(project).getFirst();
        Run run = handedIn(
                project,
                new CaptionerChain(List.of(link(Captioners.GEMINI), link(ScriptedCaptioner.ID))),
                KeySource.SERVER);
        server.batches().answer(key(refused), FakeAnswer.sample("finish-SAFETY"));
        server.answer(FakeAnswer.error(400, "INVALID_ARGUMENT", "Unable to process input image."))
                .always();
        server.batches().succeed();
        Run done = app.run(run);

        assertThat(done.captioned()).isEqualTo(2);
        assertThat(app.captions()
                        .history(refused.id())
                        .getFirst()
                        .provenance()
                        .orElseThrow()
                        .captioner())
                .isEqualTo(ScriptedCaptioner.ID);
    }

    @Test
    void jobThatEndsWithoutAnswers_isCaptionedTheNormalWay_andSaysSo() {
        for (String state : List.of("FAILED", "EXPIRED", "CANCELLED")) {
            Project project = app.project(2);
            Run run = handedIn(project);
            server.batches().end(state);
            Run done = app.run(run);

            assertThat(done.captioned()).as(state).isEqualTo(2);
            assertThat(done.night().orElseThrow().jobs().getFirst().messageCode())
                    .contains("NIGHT-" + state);
            assertThat(app.consoleMessages()).as(state).contains("console.night.ended");
        }
    }

    @Test
    void jobThatTheServerLost_isCaptionedTheNormalWay() {
        Project project = app.project(2);
        Run run = handedIn(project);
        server.batches().lose();

        assertThat(app.run(run).captioned()).isEqualTo(2);
    }

    @Test
    void textOfAPersonMeanwhile_wins() {
        Project project = app.project(3);
        Run run = handedIn(project);
        Image edited = app.image(project);
        app.captions().writeByPerson(project.id(), edited.id(), "ide_main_hall as I see it", edited.captionVersion());
        server.batches().succeed();
        Run done = app.run(run);

        assertThat(done.captioned()).isEqualTo(2);
        assertThat(done.kept()).isEqualTo(1);
        assertThat(app.image(project).captionText()).isEqualTo("ide_main_hall as I see it");
        assertThat(app.image(project).status()).isEqualTo(ImageStatus.EDITED);
    }

    @Test
    void cancelledRun_endsItsJobs_andLeavesNothingAtTheServer() {
        app.bean(SmallJobs.class).byFile();
        Project project = app.project(2);
        Run run = handedIn(project);
        assertThat(app.runs().cancel(project.id(), run.id())).isTrue();
        assertThat(app.bean(RunRecords.class).staysAtWork(run.id())).isTrue();

        Run cancelled = app.run(run);

        assertThat(cancelled.state()).isEqualTo(RunState.CANCELLED);
        assertThat(cancelled.night().orElseThrow().handedIn()).isZero();
        assertThat(server.requests()).anyMatch(request -> request.url().endsWith(":cancel"));
        assertThat(server.batches().jobs()).isEmpty();
        assertThat(server.files().names()).isEmpty();
        assertThat(app.bean(RunRecords.class).staysAtWork(run.id())).isFalse();
    }

    @Test
    void jobsOfACancelledRun_areTriedForAnHour_whileTheServerIsAway() {
        Project project = app.project(1);
        Run run = handedIn(project);
        app.runs().cancel(project.id(), run.id());
        server.answer(FakeAnswer.error(503, "UNAVAILABLE", "overloaded"))
                .forMethod("batches")
                .always();
        app.run(run);
        assertThat(app.bean(RunRecords.class).staysAtWork(run.id())).isTrue();

        CLOCK.tick(Duration.ofMinutes(61));
        app.run(run);

        assertThat(app.bean(RunRecords.class).staysAtWork(run.id())).isFalse();
        assertThat(app.consoleMessages()).contains("console.night.left-behind");
    }

    @Test
    void pausedRun_isNotLookedAt_andGoesOnWhereItWas() {
        Project project = app.project(2);
        Run run = handedIn(project);
        app.runs().pause(project.id(), run.id());
        server.batches().succeed();
        int before = server.requests().size();
        assertThat(app.run(run).state()).isEqualTo(RunState.PAUSED);
        assertThat(server.requests()).hasSize(before);

        app.runs().resume(project.id(), run.id());

        assertThat(app.run(run).captioned()).isEqualTo(2);
    }

    @Test
    void serverWithoutRoom_isAskedAgainLater_andAfterADayTheImagesGoTheNormalWay() {
        Project project = app.project(2);
        server.answer(FakeAnswer.error(429, "RESOURCE_EXHAUSTED", "Enqueued tokens limit"))
                .forMethod("batchGenerateContent")
                .always();
        Run run = app.run(ordered(project));
        assertThat(run.messageCode()).contains("GEM-QUOTA");
        assertThat(run.waitingUntil()).contains(CLOCK.instant().plus(Duration.ofMinutes(10)));
        assertThat(run.night().orElseThrow().handedIn()).isZero();

        CLOCK.tick(Duration.ofHours(25));
        Run done = app.run(run);

        assertThat(done.state()).isEqualTo(RunState.COMPLETED);
        assertThat(askedAtOnce()).isEqualTo(2);
        assertThat(app.consoleMessages()).contains("console.night.passed-over");
    }

    @Test
    void modelThatTakesNoJobs_isFollowedByTheNext_andThenByTheNormalWay() {
        Project project = app.project(1);
        server.answer(FakeAnswer.sample("err-404-model")).forMethod("batchGenerateContent");
        Run run = handedIn(project);
        assertThat(server.batches().jobs()).extracting(FakeBatch::model).containsExactly("gemini-3.1-flash-lite");
        server.batches().succeed();
        assertThat(app.run(run).captioned()).isEqualTo(1);

        Project other = app.project(1);
        server.answer(FakeAnswer.sample("err-404-model"))
                .forMethod("batchGenerateContent")
                .always();
        assertThat(app.run(ordered(other)).captioned()).isEqualTo(1);
        assertThat(askedAtOnce()).isEqualTo(1);
    }

    @Test
    void rejectedKey_stopsTheRunAsAtOnce() {
        Project project = app.project(1);
        server.answer(FakeAnswer.sample("err-400-API_KEY_INVALID")).forMethod("batchGenerateContent");
        Run run = app.run(ordered(project));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.messageCode()).contains("GEM-KEY-INVALID");
    }

    @Test
    void rejectedPersonalKey_waitsForAnother_withTheJobsAtTheServer() {
        Project project = app.project(1);
        app.keys().remember(project.workspace(), new Secret("AQ.my-own-key"));
        Run run = handedIn(project, GEMINI, KeySource.PERSONAL);
        server.answer(FakeAnswer.sample("err-400-expired")).forMethod("batches");
        Run waiting = app.run(run);
        assertThat(waiting.state()).isEqualTo(RunState.WAITING_FOR_KEY);
        assertThat(waiting.night().orElseThrow().handedIn()).isEqualTo(1);

        server.batches().succeed();
        app.runs().keyArrived(project.workspace());

        assertThat(app.run(run).captioned()).isEqualTo(1);
        assertThat(nothingAskedAtOnce()).isTrue();
    }

    @Test
    void onlyThoseWhoWorkOverNight_canBeOrderedSo() {
        Project project = app.project(1);

        assertThat(app.runs().start(project, order(CaptionerChain.of(ScriptedCaptioner.ID), KeySource.SERVER)))
                .isEqualTo(new RunStart.Rejected("RUN-NO-NIGHT"));
    }

    @Test
    void unreadablePicture_failsAlone() throws IOException {
        Project project = app.project(2);
        Run run = ordered(project);
        Files.delete(app.bean(ImageStore.class).path(app.image(project).content()));
        app.run(run);
        server.batches().succeed();
        Run done = app.run(run);

        assertThat(done.captioned()).isEqualTo(1);
        assertThat(done.failed()).isEqualTo(1);
        assertThat(app.image(project).trouble().orElseThrow().code()).isEqualTo("IMG-MISSING");
    }

    @Test
    void serverThatIsAway_isLookedAtAgain_andThePictureIsNotPaidTwice() {
        Project project = app.project(1);
        Run run = handedIn(project);
        int made = server.batches().created();
        server.answer(new FakeAnswer.Dropped()).forMethod("batches").times(2);
        Instant before = CLOCK.instant();
        assertThat(app.run(run).state()).isEqualTo(RunState.WAITING);
        assertThat(app.now(run).waitingUntil().orElseThrow()).isAfter(before);

        server.relent();
        server.batches().succeed();

        assertThat(app.run(run).captioned()).isEqualTo(1);
        assertThat(server.batches().created()).isEqualTo(made);
    }

    private static Run handedIn(Project project) {
        return handedIn(project, GEMINI, KeySource.SERVER);
    }

    private static Run handedIn(Project project, CaptionerChain chain, KeySource key) {
        return app.run(app.start(project, order(chain, key)));
    }

    private static Run ordered(Project project) {
        return app.start(project, order(GEMINI, KeySource.SERVER));
    }

    static RunOrder order(CaptionerChain chain, KeySource key) {
        return new RunOrder(RunScope.MISSING, List.of(), chain, RunPace.OVER_NIGHT, key, false);
    }

    private static RunOrder atOnce(Image image) {
        return new RunOrder(RunScope.SELECTED, List.of(image.id()), GEMINI, RunPace.NOW, KeySource.SERVER, false);
    }

    private static ChainLink link(String captioner) {
        return CaptionerChain.of(captioner).links().getFirst();
    }

    private static String key(Image image) {
        return image.id().value();
    }

    private static List<String> texts(Project project) {
        return app.imagesOf(project).stream().map(Image::captionText).toList();
    }

    private static Provenance provenance(Project project) {
        return app.captions()
                .history(app.image(project).id())
                .getFirst()
                .provenance()
                .orElseThrow();
    }

    private static long askedAtOnce() {
        return server.generations().stream()
                .filter(request -> request.at().equals(CLOCK.instant()))
                .count();
    }

    private static boolean nothingAskedAtOnce() {
        return askedAtOnce() == 0;
    }

    private static Set<Path> staging() throws IOException {
        try (Stream<Path> files = Files.list(app.bean(DataFolder.class).staging())) {
            return files.collect(Collectors.toSet());
        }
    }
}

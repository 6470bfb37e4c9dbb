package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.CaptionOutcome.CutShort;
import dev.captioneer.captioning.CaptionOutcome.DayQuota;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.MinuteQuota;
import dev.captioneer.captioning.CaptionOutcome.ModelUnavailable;
import dev.captioneer.captioning.CaptionOutcome.Overloaded;
import dev.captioneer.captioning.CaptionOutcome.PictureRejected;
import dev.captioneer.captioning.CaptionOutcome.Refused;
import dev.captioneer.captioning.CaptionOutcome.UnknownQuota;
import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import dev.captioneer.captioning.CaptionOutcome.Unusable;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the tables of outcomes, on a ticked clock and a real database. */
class RunEngineTest {

    private static final CaptionRequest ANY = new CaptionRequest(
            new byte[0],
            new Prompt("", AnswerFormat.PHRASES),
            ProjectSettings.DEFAULT,
            "first",
            Optional.empty(),
            1_024);
    private static final CaptionOutcome GOOD = ScriptedCaptioner.described(ANY);

    private static TickingClock clock = new TickingClock("2026-11-23T09:00:00Z");
    private static RunningCaptioning app;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningCaptioning.ticked(data, clock);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @BeforeEach
    void anotherDay() {
        clock.tick(Duration.ofDays(2));
        app.captioner.forget();
        app.console.clear();
    }

    @Test
    void description_becomesACaption_withItsProvenance() {
        Project project = app.project(1);
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.captioned()).isEqualTo(1);
        assertThat(run.finishedAt()).isPresent();
        Image image = app.image(project);
        assertThat(image.captionText())
                .isEqualTo("photo of ide_main_hall entrance area, glass doors, natural daylight");
        assertThat(image.status()).isEqualTo(ImageStatus.CAPTIONED);
        Caption caption = app.captions().history(image.id()).getFirst();
        Provenance made = caption.provenance().orElseThrow();
        assertThat(made.captioner()).isEqualTo("scripted");
        assertThat(made.model()).isEqualTo("first");
        assertThat(made.modelVersion()).isEqualTo("first-001");
        assertThat(made.prompt()).isNotBlank();
        assertThat(made.tokens().total()).isEqualTo(1_450);
        assertThat(made.attempt()).isEqualTo(1);
        assertThat(made.run()).isEqualTo(run.id());
    }

    @Test
    void everyImage_isAskedOnce_inTheOrderOfNames() {
        Project project = app.project(12);
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.captioned()).isEqualTo(12);
        assertThat(app.captioner.requests()).hasSize(12);
        assertThat(app.console.stream()
                        .filter(entry -> entry.message().equals("console.run.requested"))
                        .map(entry -> entry.imageName()))
                .startsWith("IMG_1.jpg", "IMG_2.jpg", "IMG_3.jpg")
                .endsWith("IMG_12.jpg");
    }

    @Test
    void refused_isTriedOnceOnTheNextModel_thenSaysWhy() {
        Project project = app.project(1);
        app.captioner.then(new Refused("GEM-BLOCKED", "SAFETY"), new Refused("GEM-BLOCKED", "again"));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(app.captioner.modelsAsked()).containsExactly("first", "second");
        assertThat(run.refused()).isEqualTo(1);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(app.image(project).status()).isEqualTo(ImageStatus.REFUSED);
        assertThat(app.image(project).trouble()).contains(new Trouble("GEM-BLOCKED", "SAFETY"));
    }

    @Test
    void refusedOnce_isCaptionedByTheNextModel() {
        Project project = app.project(1);
        app.captioner.then(new Refused("GEM-BLOCKED", "SAFETY"));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(provenance(project).model()).isEqualTo("second");
        assertThat(provenance(project).attempt()).isEqualTo(2);
    }

    @Test
    void unusable_isAskedOnceMore_thenFails() {
        Project project = app.project(1);
        app.captioner.then(new Unusable("GEM-RECITATION", "1"), new Unusable("GEM-RECITATION", "2"), GOOD);
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(app.captioner.modelsAsked()).containsExactly("first", "first");
        assertThat(run.failed()).isEqualTo(1);
        assertThat(app.image(project).trouble()).contains(new Trouble("GEM-RECITATION", "2"));
    }

    @Test
    void emptyDescription_countsAsUnusable() {
        Project project = app.project(1);
        Description nothing = new Description(Description.Medium.PHOTO, "", List.of(), "", "", "", "", "");
        CaptionOutcome.Described described = (CaptionOutcome.Described) GOOD;
        app.captioner.always(request -> new CaptionOutcome.Described(
                nothing, "{}", described.modelVersion(), described.tokens(), described.took()));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.failed()).isEqualTo(1);
        assertThat(app.captioner.requests()).hasSize(2);
        assertThat(app.image(project).captionText()).isEmpty();
        assertThat(app.image(project).trouble().orElseThrow().code()).isEqualTo("CAP-EMPTY");
    }

    @Test
    void cutAnswer_isAskedOnceMore_withTwiceTheTokens_andNeverStored() {
        Project project = app.project(1);
        app.captioner.then(new CutShort("GEM-CUT", ""), new CutShort("GEM-CUT", ""));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(app.captioner.requests())
                .extracting(CaptionRequest::answerTokens)
                .containsExactly(1_024, 2_048);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(app.image(project).caption()).isEmpty();
    }

    @Test
    void minuteQuota_waitsAsLongAsTheServerSays_onTheSameModel() {
        Project project = app.project(1);
        Instant start = clock.instant();
        app.captioner.then(minuteQuota(Duration.ofSeconds(34)));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.captioner.modelsAsked()).containsExactly("first", "first");
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(34));
        assertThat(app.consoleMessages()).contains("console.run.waiting");
    }

    @Test
    void longMinuteQuota_postponesTheRun_andFreesTheThread() {
        Project project = app.project(2);
        Instant start = clock.instant();
        app.captioner.then(minuteQuota(Duration.ofMinutes(20)));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(clock.instant()).isEqualTo(start);
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        assertThat(run.waitingUntil()).contains(start.plus(Duration.ofMinutes(20)));
        assertThat(run.messageCode()).contains("GEM-QUOTA-MINUTE");
        assertThat(app.imagesOf(project)).extracting(Image::status).containsOnly(ImageStatus.WAITING);

        clock.tick(Duration.ofMinutes(20));
        assertThat(app.run(run).captioned()).isEqualTo(2);
    }

    @Test
    void dayQuota_takesTheNextModel_forAllImages() {
        Project project = app.project(3);
        app.captioner.then(dayQuota());
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.captioned()).isEqualTo(3);
        assertThat(app.captioner.modelsAsked()).containsExactly("first", "second", "second", "second");
        assertThat(run.model()).contains("second");
    }

    @Test
    void dayQuotaOfAllModels_waitsUntilMidnightInLosAngeles() {
        Project project = app.project(1);
        app.captioner.always(request -> dayQuota());
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(app.captioner.modelsAsked()).containsExactly("first", "second", "third");
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        assertThat(run.messageCode()).contains("GEM-QUOTA-DAY");
        assertThat(run.waitingUntil()).contains(QuotaDay.of(clock.instant()).end());

        app.captioner.forget();
        clock.set(run.waitingUntil().orElseThrow().toString());
        assertThat(app.run(run).state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void unknownQuota_backsOff_thenTakesTheNextModel() {
        Project project = app.project(1);
        Instant start = clock.instant();
        UnknownQuota quota = new UnknownQuota("GEM-QUOTA", "");
        app.captioner.then(quota, quota, quota, quota);
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.captioner.modelsAsked()).containsExactly("first", "first", "first", "first", "second");
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void missingModel_isNotAskedAgain() {
        Project project = app.project(3);
        app.captioner.then(new ModelUnavailable("GEM-MODEL-GONE", ""));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.captioned()).isEqualTo(3);
        assertThat(app.captioner.modelsAsked()).containsExactly("first", "second", "second", "second");
    }

    @Test
    void allModelsMissing_failsTheRun_andTheNextOrderAsksAgain() {
        Project project = app.project(2);
        app.captioner.always(request -> new ModelUnavailable("GEM-MODEL-GONE", ""));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.messageCode()).contains("GEM-MODEL-GONE");
        assertThat(app.captioner.requests()).hasSize(3);
        app.captioner.forget();
        assertThat(app.run(app.start(project, RunScope.MISSING)).captioned()).isEqualTo(2);
    }

    @Test
    void overloaded_backsOff2_4_8_thenTakesTheNextModel() {
        Project project = app.project(1);
        Instant start = clock.instant();
        Overloaded overloaded = new Overloaded("GEM-OVERLOADED", "503");
        app.captioner.then(overloaded, overloaded, overloaded, overloaded);
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.captioner.modelsAsked()).containsExactly("first", "first", "first", "first", "second");
        assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void overloadedEverywhere_failsTheImage_notTheRun() {
        Project project = app.project(1);
        app.captioner.always(request -> new Overloaded("GEM-OVERLOADED", "503"));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(app.captioner.requests()).hasSize(12);
    }

    @Test
    void unreachable_isTriedOnceMore_thenFails() {
        Project project = app.project(1);
        Unreachable unreachable = new Unreachable("GEM-TIMEOUT", "120 s");
        app.captioner.then(unreachable, unreachable);
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(app.captioner.modelsAsked()).containsExactly("first", "first");
        assertThat(run.failed()).isEqualTo(1);
    }

    @Test
    void rejectedPicture_failsAtOnce_andTheOthersGoOn() {
        Project project = app.project(2);
        app.captioner.then(new PictureRejected("GEM-PICTURE", "Unable to process"));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(app.captioner.requests()).hasSize(2);
        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.captioned()).isEqualTo(1);
    }

    @Test
    void rejectedServerKey_stopsTheRunAtOnce_andKeepsEverything() {
        Project project = app.project(5);
        app.captioner.then(GOOD, new KeyRejected("GEM-KEY-INVALID", ""));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(app.captioner.requests()).hasSize(2);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.messageCode()).contains("GEM-KEY-INVALID");
        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.imagesOf(project))
                .extracting(Image::status)
                .containsExactly(
                        ImageStatus.CAPTIONED,
                        ImageStatus.WAITING,
                        ImageStatus.WAITING,
                        ImageStatus.WAITING,
                        ImageStatus.WAITING);
    }

    @Test
    void rejectedPersonalKey_asksForAnother_andGoesOnWithIt() {
        Project project = app.project(3);
        app.keys().remember(project.workspace(), new Secret("AQ.old"));
        app.captioner.then(GOOD, new KeyRejected("GEM-KEY-EXPIRED", ""));
        Run run = app.run(app.start(project, personal()));

        assertThat(run.state()).isEqualTo(RunState.WAITING_FOR_KEY);
        assertThat(run.messageCode()).contains("GEM-KEY-EXPIRED");
        app.keys().remember(project.workspace(), new Secret("AQ.new"));
        app.runs().keyArrived(project.workspace());
        assertThat(app.now(run).state()).isEqualTo(RunState.WAITING);
        assertThat(app.run(run).captioned()).isEqualTo(3);
        assertThat(app.captioner.requests().getLast().key()).contains(new Secret("AQ.new"));
    }

    @Test
    void forgottenPersonalKey_asksForIt() {
        Project project = app.project(1);
        app.keys().remember(project.workspace(), new Secret("AQ.old"));
        Run ordered = app.start(project, personal());
        app.keys().forget(project.workspace());

        Run run = app.run(ordered);

        assertThat(run.state()).isEqualTo(RunState.WAITING_FOR_KEY);
        assertThat(run.messageCode()).contains("RUN-NO-KEY");
    }

    @Test
    void wrongRegion_failsTheRun_becauseNoOtherKeyHelps() {
        Project project = app.project(2);
        app.keys().remember(project.workspace(), new Secret("AQ.mine"));
        app.captioner.then(new KeyRejected("GEM-REGION", "User location is not supported"));
        Run run = app.run(app.start(project, personal()));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.messageCode()).contains("GEM-REGION");
    }

    @Test
    void bugAtOneImage_failsThatImage_notTheRun() {
        Project project = app.project(2);
        app.captioner.then(request -> {
            throw new IllegalStateException("bug");
        });
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.image(project).trouble().orElseThrow().code()).isEqualTo("RUN-BUG");
    }

    @Test
    void missingPicture_failsThatImage() throws IOException {
        Project project = app.project(2);
        Files.delete(app.bean(ImageStore.class).path(app.image(project).content()));
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.image(project).trouble().orElseThrow().code()).isEqualTo("IMG-MISSING");
        assertThat(app.captioner.requests()).hasSize(1);
    }

    @Test
    void goodCaption_isNeverReplacedByAFailure() {
        Project project = app.project(1);
        app.run(app.start(project, RunScope.MISSING));
        String good = app.image(project).captionText();
        app.captioner.always(request -> new PictureRejected("GEM-PICTURE", ""));
        Run run = app.run(app.start(project, RunScope.ALL));

        assertThat(run.failed()).isEqualTo(1);
        assertThat(app.image(project).captionText()).isEqualTo(good);
        assertThat(app.image(project).status()).isEqualTo(ImageStatus.FAILED);
    }

    @Test
    void personsText_writtenWhileTheModelLooks_stays() {
        Project project = app.project(1);
        app.captioner.then(request -> {
            app.captions().writeByPerson(project.id(), app.image(project).id(), "mine", 0);
            return GOOD;
        });
        Run run = app.run(app.start(project, RunScope.MISSING));

        assertThat(run.kept()).isEqualTo(1);
        assertThat(app.image(project).captionText()).isEqualTo("mine");
        assertThat(app.image(project).status()).isEqualTo(ImageStatus.EDITED);
        assertThat(app.consoleMessages()).contains("console.run.kept");
    }

    @Test
    void personsText_writtenBeforeItsTurn_costsNoRequest() {
        Project project = app.project(1);
        Run ordered = app.start(project, RunScope.MISSING);
        app.captions().writeByPerson(project.id(), app.image(project).id(), "mine", 0);

        assertThat(app.run(ordered).kept()).isEqualTo(1);
        assertThat(app.captioner.requests()).isEmpty();
    }

    @Test
    void personsText_writtenDuringAFailingAttempt_isNotMarkedAsFailed() {
        Project project = app.project(1);
        app.captioner.then(request -> {
            app.captions().writeByPerson(project.id(), app.image(project).id(), "mine", 0);
            return new PictureRejected("GEM-PICTURE", "");
        });

        assertThat(app.run(app.start(project, RunScope.MISSING)).kept()).isEqualTo(1);
        assertThat(app.image(project).status()).isEqualTo(ImageStatus.EDITED);
    }

    @Test
    void personsText_isReplacedOnlyByExplicitChoice_andStaysInTheHistory() {
        Project project = app.project(1);
        app.captions().writeByPerson(project.id(), app.image(project).id(), "mine", 0);

        RunOrder timid = new RunOrder(
                RunScope.ALL, List.of(), CaptionerChain.of(ScriptedCaptioner.ID), RunPace.NOW, KeySource.SERVER, false);
        assertThat(app.runs().start(project, timid)).isEqualTo(new RunStart.NothingToDo());
        RunOrder bold = new RunOrder(
                RunScope.ALL, List.of(), CaptionerChain.of(ScriptedCaptioner.ID), RunPace.NOW, KeySource.SERVER, true);
        Run run = app.run(app.start(project, bold));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.captions().history(app.image(project).id()))
                .extracting(Caption::author)
                .containsExactly(Author.MODEL, Author.PERSON);
    }

    @Test
    void explicitChoice_isAboutTheTextOfThatMoment_notALaterOne() {
        Project project = app.project(1);
        app.captions().writeByPerson(project.id(), app.image(project).id(), "old", 0);
        Run ordered = app.start(
                project,
                new RunOrder(
                        RunScope.ALL,
                        List.of(),
                        CaptionerChain.of(ScriptedCaptioner.ID),
                        RunPace.NOW,
                        KeySource.SERVER,
                        true));
        app.captions().writeByPerson(project.id(), app.image(project).id(), "newer", 1);

        assertThat(app.run(ordered).kept()).isEqualTo(1);
        assertThat(app.image(project).captionText()).isEqualTo("newer");
    }

    @Test
    void deletedImage_isLeftAlone() {
        Project project = app.project(2);
        Run ordered = app.start(project, RunScope.MISSING);
        app.images().delete(project.id(), List.of(app.image(project).id()));
        Run run = app.run(ordered);

        assertThat(run.kept()).isEqualTo(1);
        assertThat(run.captioned()).isEqualTo(1);
        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void pause_letsTheRunningAttemptFinish_andResumeDoesTheRest() {
        Project project = app.project(3);
        Run ordered = app.start(project, RunScope.MISSING);
        app.captioner.then(request -> {
            assertThat(app.runs().pause(project.id(), ordered.id())).isTrue();
            return GOOD;
        });
        Run run = app.run(ordered);

        assertThat(run.state()).isEqualTo(RunState.PAUSED);
        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.run(run).state()).isEqualTo(RunState.PAUSED);
        assertThat(app.runs().resume(project.id(), run.id())).isTrue();
        assertThat(app.run(run).captioned()).isEqualTo(3);
    }

    @Test
    void cancel_interruptsTheRunningAttempt_andKeepsWhatIsCaptioned() {
        Project project = app.project(3);
        Run ordered = app.start(project, RunScope.MISSING);
        app.captioner.then(GOOD).then(request -> {
            assertThat(app.runs().cancel(project.id(), ordered.id())).isTrue();
            return Thread.currentThread().isInterrupted() ? new CaptionOutcome.Cancelled() : GOOD;
        });
        Run run = app.run(ordered);

        assertThat(run.state()).isEqualTo(RunState.CANCELLED);
        assertThat(run.captioned()).isEqualTo(1);
        assertThat(app.captioner.requests()).hasSize(2);
        assertThat(app.imagesOf(project))
                .extracting(Image::status)
                .containsExactly(ImageStatus.CAPTIONED, ImageStatus.WAITING, ImageStatus.WAITING);
        assertThat(app.runs().cancel(project.id(), run.id())).isFalse();
    }

    @Test
    void secondOrder_isToldOfTheRunningOne() {
        Project project = app.project(1);
        Run run = app.start(project, RunScope.MISSING);

        RunOrder again = new RunOrder(
                RunScope.ALL, List.of(), CaptionerChain.of(ScriptedCaptioner.ID), RunPace.NOW, KeySource.SERVER, false);
        assertThat(app.runs().start(project, again)).isEqualTo(new RunStart.AlreadyRunning(app.now(run)));
        assertThat(app.runs().latest(project.id())).contains(app.now(run));
    }

    @Test
    void failedOrder_takesThoseThatFailed() {
        Project project = app.project(2);
        app.captioner.then(new PictureRejected("GEM-PICTURE", ""));
        app.run(app.start(project, RunScope.MISSING));
        Run again = app.run(app.start(project, RunScope.FAILED));

        assertThat(again.total()).isEqualTo(1);
        assertThat(again.captioned()).isEqualTo(1);
        assertThat(app.imagesOf(project)).extracting(Image::status).containsOnly(ImageStatus.CAPTIONED);
    }

    @Test
    void orderWithoutAKey_isRejected() {
        assertThat(app.runs().start(app.project(1), personal())).isEqualTo(new RunStart.Rejected("RUN-NO-KEY"));
    }

    private static RunOrder personal() {
        return new RunOrder(
                RunScope.MISSING,
                List.of(),
                CaptionerChain.of(ScriptedCaptioner.ID),
                RunPace.NOW,
                KeySource.PERSONAL,
                false);
    }

    private static Provenance provenance(Project project) {
        return app.image(project).caption().orElseThrow().provenance().orElseThrow();
    }

    private static MinuteQuota minuteQuota(Duration retryAfter) {
        return new MinuteQuota("GEM-QUOTA-MINUTE", "", Optional.of(retryAfter), Optional.empty());
    }

    private static DayQuota dayQuota() {
        return new DayQuota("GEM-QUOTA-DAY", "", Optional.empty());
    }
}

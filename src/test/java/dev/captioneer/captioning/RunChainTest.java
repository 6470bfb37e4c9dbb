package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.access.KeySource;
import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Project;
import dev.captioneer.project.Provenance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes from one captioner of a chain to the next, and what does not. */
class RunChainTest {

    private static final CaptionerChain CHAIN = CaptionerChain.of(ScriptedCaptioner.ID, ScriptedCaptioner.STAND_IN);

    private static TickingClock clock = new TickingClock("2026-11-23T09:00:00Z");
    private static RunningCaptioning app;
    private ScriptedCaptioner first;
    private ScriptedCaptioner standIn;

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
        first = app.captioner;
        standIn = app.standIn;
        first.forget();
        standIn.forget();
        app.console.clear();
    }

    @Test
    void quotaOfTheDay_isTheMatterOfTheFirst_theStandInGoesOn_andEachCaptionSaysWhoWroteIt() {
        first.then(ScriptedCaptioner::described)
                .always(request -> new CaptionOutcome.DayQuota("GEM-QUOTA-DAY", "", Optional.empty()));
        Project project = app.project(3);

        Run run = app.run(app.start(project, order()));

        assertThat(run.state()).isEqualTo(RunState.COMPLETED);
        assertThat(app.imagesOf(project))
                .extracting(image -> image.caption()
                        .flatMap(caption -> caption.provenance())
                        .map(Provenance::captioner)
                        .orElse(""))
                .containsExactly(ScriptedCaptioner.ID, ScriptedCaptioner.STAND_IN, ScriptedCaptioner.STAND_IN);
    }

    @Test
    void rejectedKey_putsTheFirstOutForTheWholeRun_saidOnce() {
        first.always(request -> new CaptionOutcome.KeyRejected("GEM-KEY-INVALID", "400"));
        Project project = app.project(3);

        Run run = app.run(app.start(project, order()));

        assertThat(run.captioned()).isEqualTo(3);
        assertThat(first.requests()).hasSize(1);
        assertThat(app.console)
                .extracting(ConsoleEntry::message)
                .filteredOn("console.run.captioner-out"::equals)
                .hasSize(1);
    }

    @Test
    void rejectedKeyWithoutAStandIn_stopsTheRun() {
        first.always(request -> new CaptionOutcome.KeyRejected("GEM-KEY-INVALID", "400"));
        Project project = app.project(2);
        RunOrder alone = new RunOrder(
                RunScope.MISSING,
                List.of(),
                CaptionerChain.of(ScriptedCaptioner.ID),
                RunPace.NOW,
                KeySource.SERVER,
                false);

        Run run = app.run(app.start(project, alone));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(standIn.requests()).isEmpty();
    }

    @Test
    void serverOutOfReach_isTriedTwice_thenTheStandInIsAsked() {
        first.always(request -> new CaptionOutcome.Unreachable("GEM-NETWORK", "refused"));
        Project project = app.project(1);

        Run run = app.run(app.start(project, order()));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(first.requests()).hasSize(2);
        assertThat(standIn.requests()).hasSize(1);
    }

    @Test
    void unusableAnswers_leadToTheStandIn_withAttemptsCountedOn() {
        first.always(request -> new CaptionOutcome.Unusable("GEM-EMPTY", ""));
        Project project = app.project(1);

        app.run(app.start(project, order()));

        assertThat(app.image(project)
                        .caption()
                        .flatMap(caption -> caption.provenance())
                        .orElseThrow()
                        .attempt())
                .isEqualTo(3);
    }

    @Test
    void pictureThatNobodyTakes_failsWithTheLastReason() {
        first.always(request -> new CaptionOutcome.PictureRejected("GEM-PICTURE", "first"));
        standIn.always(request -> new CaptionOutcome.PictureRejected("OFF-PICTURE", "second"));
        Project project = app.project(1);

        Run run = app.run(app.start(project, order()));

        assertThat(run.failed()).isEqualTo(1);
        assertThat(app.image(project).status()).isEqualTo(ImageStatus.FAILED);
        assertThat(app.image(project).trouble().orElseThrow().code()).isEqualTo("OFF-PICTURE");
    }

    @Test
    void minuteQuota_isWaitedFor_nobodyStandsIn() {
        first.then(new CaptionOutcome.MinuteQuota(
                "GEM-QUOTA-MINUTE", "", Optional.of(Duration.ofSeconds(20)), Optional.empty()));
        Project project = app.project(1);

        Run run = app.run(app.start(project, order()));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(standIn.requests()).isEmpty();
    }

    @Test
    void missingKey_leavesOutWhoNeedsOne() {
        Project project = app.project(1);
        RunOrder withoutKey = new RunOrder(RunScope.MISSING, List.of(), CHAIN, RunPace.NOW, KeySource.NONE, false);

        Run run = app.run(app.start(project, withoutKey));

        assertThat(run.captioned()).isEqualTo(1);
        assertThat(first.requests()).isEmpty();
        assertThat(standIn.requests()).hasSize(1);
    }

    @Test
    void automaticChainWithoutKey_meansTheOfflineDrafts() {
        assertThat(Chains.settled(CaptionerChain.AUTOMATIC, KeySource.NONE)).isEqualTo(CaptionerChain.of("offline"));
        assertThat(Chains.settled(CaptionerChain.AUTOMATIC, KeySource.PERSONAL)).isEqualTo(CaptionerChain.of("gemini"));
        assertThat(Chains.settled(CHAIN, KeySource.NONE)).isEqualTo(CHAIN);
    }

    private static RunOrder order() {
        return new RunOrder(RunScope.MISSING, List.of(), CHAIN, RunPace.NOW, KeySource.SERVER, false);
    }
}

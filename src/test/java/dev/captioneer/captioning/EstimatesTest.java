package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.captioneer.access.KeySource;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.TokenUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimates before a run and its usage after it, over a real database on a ticked clock. */
class EstimatesTest {

    private static final Price PRICE = new Price(0.30, 2.50);
    private static final Pace FREE_TIER = new Pace(15, 500, 4);

    private final TickingClock clock = new TickingClock("2026-11-23T09:00:00Z");
    private RunningCaptioning app;

    @BeforeEach
    void start(@TempDir Path data) {
        app = RunningCaptioning.ticked(data, clock);
        app.captioner.pacedBy(FREE_TIER).costing(PRICE);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void hundredImages_takeSevenMinutesAtFifteenAMinuteAndEightCents() {
        Estimate.Expected expected = expected(app.project(100));

        assertThat(expected.images()).isEqualTo(100);
        assertThat(expected.requests()).isEqualTo(100);
        assertThat(expected.perMinute()).contains(15);
        assertThat(expected.time()).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
        assertThat(expected.dollars().orElseThrow()).isCloseTo(0.0765, within(0.0001));
        assertThat(expected.nightDollars().orElseThrow()).isCloseTo(0.03825, within(0.0001));
        assertThat(expected.captioners()).containsExactly(ScriptedCaptioner.ID);
        assertThat(expected.model()).isEqualTo("first");
    }

    @Test
    void withFewCaptions_whatIsUsualIsTaken() {
        Estimate.Expected expected = expected(app.project(10));

        assertThat(expected.measured()).isFalse();
        assertThat(expected.promptTokens()).isEqualTo(13_000);
        assertThat(expected.answerTokens()).isEqualTo(1_500);
    }

    @Test
    void fiveCaptionsOfTheProject_countMoreThanThoseOfTheWorkspace() {
        app.captioner.always(request -> thinking(request, 1_000, 100, 300, Duration.ofSeconds(4)));
        Project measured = app.project(5);
        captionFive(measured);

        Estimate.Expected expected = expected(measured, order(RunScope.ALL, RunPace.NOW));

        assertThat(expected.measured()).isTrue();
        assertThat(expected.promptTokens()).isEqualTo(5_000);
        assertThat(expected.answerTokens()).as("thinking included").isEqualTo(2_000);
        assertThat(expected.time()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void captionsOfAnotherWorkspace_sayNothing() {
        captionFive(app.project(5));

        assertThat(expected(app.project(5)).measured()).isFalse();
    }

    @Test
    void unpacedCaptioner_takesWhatItsRequestsTake() {
        app.captioner.pacedBy(Pace.atOnce(2));

        Estimate.Expected expected = expected(app.project(10));

        assertThat(expected.time()).as("ten of 15 s, two at once").isEqualTo(Duration.ofSeconds(75));
        assertThat(expected.perMinute()).isEmpty();
        assertThat(expected.leftToday()).isEmpty();
    }

    @Test
    void moreThanTheQuotaOfTheDay_goesOnAfterMidnightInCalifornia() {
        app.captioner.pacedBy(new Pace(100, 3, 4));

        Estimate.Expected expected = expected(app.project(10));

        assertThat(expected.leftToday()).as("three models of three").contains(9);
        Duration untilMidnight = Duration.ofHours(23);
        assertThat(expected.time()).isBetween(untilMidnight, untilMidnight.plusMinutes(1));
    }

    @Test
    void freeCaptioner_namesNoDollars() {
        app.captioner.costingNothing();

        Estimate.Expected expected = expected(app.project(1));

        assertThat(expected.dollars()).isEmpty();
        assertThat(expected.nightDollars()).isEmpty();
        assertThat(captionFive(app.project(5)).usage().dollars()).isEmpty();
    }

    @Test
    void overNight_isToldWithinADay() {
        Project project = app.project(3);

        assertThat(expected(project, order(RunScope.MISSING, RunPace.OVER_NIGHT))
                        .time())
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void chosenModel_isTheOneThatIsEstimated() {
        CaptionerChain chain = new CaptionerChain(List.of(new ChainLink(ScriptedCaptioner.ID, Optional.of("second"))));

        assertThat(expected(app.project(1), order(RunScope.MISSING, RunPace.NOW, chain, KeySource.SERVER))
                        .model())
                .isEqualTo("second");
    }

    @Test
    void orderThatWouldBeRefused_isRefused() {
        Project project = app.project(1);
        CaptionerChain scripted = CaptionerChain.of(ScriptedCaptioner.ID);
        Project nameless = app.bean(Projects.class).create(project.workspace(), "New", ProjectSettings.DEFAULT);

        assertThat(estimate(project, order(RunScope.MISSING, RunPace.NOW, scripted, KeySource.NONE)))
                .isEqualTo(new Estimate.Rejected("RUN-NO-KEY"));
        assertThat(estimate(project, order(RunScope.MISSING, RunPace.NOW, CaptionerChain.of("x"), KeySource.SERVER)))
                .isEqualTo(new Estimate.Rejected("RUN-UNKNOWN-CAPTIONER"));
        assertThat(estimate(nameless, order(RunScope.MISSING, RunPace.NOW)))
                .isEqualTo(new Estimate.Rejected("RUN-NO-TRIGGER"));
        assertThat(estimate(project, order(RunScope.FAILED, RunPace.NOW))).isEqualTo(new Estimate.NothingToDo());
    }

    @Test
    void estimate_storesAndAsksNothing() {
        Project project = app.project(2);

        expected(project);

        assertThat(app.runs().latest(project.id())).isEmpty();
        assertThat(app.captioner.requests()).isEmpty();
    }

    @Test
    void usageAfterARun_hasThinkingAndDollarsAndStandsInTheConsole() {
        app.captioner.always(request -> thinking(request, 1_000, 100, 300, Duration.ofSeconds(4)));
        Project project = app.project(5);

        Run done = captionFive(project);

        assertThat(done.usage().promptTokens()).isEqualTo(5_000);
        assertThat(done.usage().outputTokens()).isEqualTo(2_000);
        assertThat(done.usage().dollars().orElseThrow()).isCloseTo(0.0065, within(0.00001));
        assertThat(app.console)
                .filteredOn(entry -> entry.message().equals("console.run.completed-paid"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.arguments()).endsWith("0.0065").contains("7000"));
    }

    @Test
    void captionsCopiedToAnotherProject_areNotPaidTwice() {
        Project project = app.project(5);
        Run done = captionFive(project);

        app.bean(Projects.class).duplicate(project.workspace(), project.id(), "Copy");

        assertThat(app.now(done).usage()).isEqualTo(done.usage());
    }

    private Run captionFive(Project project) {
        return app.run(app.start(project, RunScope.MISSING));
    }

    private Estimate estimate(Project project, RunOrder order) {
        return app.bean(Estimates.class).estimate(project, order);
    }

    private Estimate.Expected expected(Project project) {
        return expected(project, order(RunScope.MISSING, RunPace.NOW));
    }

    private Estimate.Expected expected(Project project, RunOrder order) {
        return switch (estimate(project, order)) {
            case Estimate.Expected expected -> expected;
            case Estimate other -> throw new AssertionError("Not expected: " + other);
        };
    }

    private static RunOrder order(RunScope scope, RunPace pace) {
        return order(scope, pace, CaptionerChain.of(ScriptedCaptioner.ID), KeySource.SERVER);
    }

    private static RunOrder order(RunScope scope, RunPace pace, CaptionerChain chain, KeySource source) {
        return new RunOrder(scope, List.of(), chain, pace, source, false);
    }

    private static CaptionOutcome thinking(
            CaptionRequest request, int prompted, int answered, int thought, Duration took) {
        CaptionOutcome.Described usual = (CaptionOutcome.Described) ScriptedCaptioner.described(request);
        return new CaptionOutcome.Described(
                usual.description(),
                usual.answer(),
                usual.modelVersion(),
                new TokenUsage(prompted, answered, prompted + answered + thought),
                took);
    }
}

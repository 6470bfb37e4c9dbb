package dev.captioneer.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.captioneer.access.KeyState;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunState;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.ui.studio.Way.Station;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WayTest {

    private static final ProjectSettings NO_TRIGGER = ProjectSettings.DEFAULT;
    private static final ProjectSettings TRIGGER = NO_TRIGGER.withTrigger(new TriggerWord("ide_main_hall"));
    private static final ProjectSettings ONLY_GEMINI = TRIGGER.withChain(CaptionerChain.of("gemini"));
    private static final ProjectSettings GEMINI_ELSE_DRAFTS = TRIGGER.withChain(CaptionerChain.of("gemini", "offline"));
    private static final KeyState NO_KEY = new KeyState.None();
    private static final KeyState OWN_KEY = new KeyState.Personal("…abcd");
    private static final KeyState SERVER_KEY = new KeyState.Server();
    private static final Optional<Run> NO_RUN = Optional.empty();

    static Stream<Arguments> states() {
        ImageCounts untouched = counts(5, 0, 5, 0, 0);
        ImageCounts half = counts(5, 2, 3, 0, 0);
        ImageCounts someFailed = counts(5, 2, 1, 1, 1);
        ImageCounts restFailed = counts(5, 3, 0, 1, 1);
        ImageCounts all = counts(5, 5, 0, 0, 0);
        return Stream.of(
                arguments(ImageCounts.NONE, NO_TRIGGER, NO_KEY, new NextStep.AddPhotos(), Station.PHOTOS),
                arguments(ImageCounts.NONE, TRIGGER, OWN_KEY, new NextStep.AddPhotos(), Station.PHOTOS),
                arguments(untouched, NO_TRIGGER, NO_KEY, new NextStep.ChooseTrigger(), Station.TRIGGER),
                arguments(untouched, NO_TRIGGER, SERVER_KEY, new NextStep.ChooseTrigger(), Station.TRIGGER),
                arguments(all, NO_TRIGGER, SERVER_KEY, new NextStep.ChooseTrigger(), Station.TRIGGER),
                arguments(untouched, TRIGGER, NO_KEY, new NextStep.Draft(5), Station.CAPTIONER),
                arguments(untouched, ONLY_GEMINI, NO_KEY, new NextStep.ProvideKey(), Station.CAPTIONER),
                arguments(restFailed, ONLY_GEMINI, NO_KEY, new NextStep.ProvideKey(), Station.CAPTIONER),
                arguments(untouched, ONLY_GEMINI, OWN_KEY, new NextStep.Generate(5), Station.CAPTIONER),
                arguments(untouched, GEMINI_ELSE_DRAFTS, NO_KEY, new NextStep.Generate(5), Station.CAPTIONER),
                arguments(untouched, TRIGGER, SERVER_KEY, new NextStep.Generate(5), Station.CAPTIONER),
                arguments(half, TRIGGER, OWN_KEY, new NextStep.Generate(3), Station.CAPTIONER),
                arguments(someFailed, TRIGGER, OWN_KEY, new NextStep.Generate(3), Station.CAPTIONER),
                arguments(restFailed, TRIGGER, OWN_KEY, new NextStep.LookAtFailed(2), Station.REVIEW),
                arguments(all, TRIGGER, NO_KEY, new NextStep.ReviewAndExport(5), Station.EXPORT),
                arguments(all, TRIGGER, OWN_KEY, new NextStep.ReviewAndExport(5), Station.EXPORT));
    }

    @ParameterizedTest
    @MethodSource("states")
    void nextStep_isTheFirstThatIsMissing(
            ImageCounts counts, ProjectSettings settings, KeyState key, NextStep next, Station station) {
        Way way = new Way(counts, settings, key, NO_RUN);

        assertThat(way.next()).isEqualTo(next);
        assertThat(way.current()).isEqualTo(station);
    }

    @ParameterizedTest
    @EnumSource(RunState.class)
    void unfinishedRun_isFollowed_aFinishedOneIsNot(RunState state) {
        Way way = new Way(counts(5, 0, 5, 0, 0), TRIGGER, OWN_KEY, Optional.of(Samples.run(state)));

        assertThat(way.next() instanceof NextStep.FollowRun).isEqualTo(!state.isFinished());
    }

    @Test
    void runOfAnEmptiedProject_isNotFollowed() {
        Way way = new Way(ImageCounts.NONE, TRIGGER, OWN_KEY, Optional.of(Samples.run(RunState.RUNNING)));

        assertThat(way.next()).isInstanceOf(NextStep.AddPhotos.class);
    }

    @Test
    void stations_areDoneEachForItself() {
        Way started = new Way(counts(5, 2, 3, 0, 0), NO_TRIGGER, SERVER_KEY, NO_RUN);
        Way reviewed = new Way(counts(5, 5, 0, 0, 0), TRIGGER, NO_KEY, NO_RUN);

        assertThat(Stream.of(Station.values()).filter(started::isDone))
                .containsExactly(Station.PHOTOS, Station.CAPTIONER);
        assertThat(Stream.of(Station.values()).filter(reviewed::isDone))
                .containsExactly(Station.PHOTOS, Station.TRIGGER, Station.CAPTIONER, Station.REVIEW);
        assertThat(started.triggerText()).isEmpty();
        assertThat(reviewed.triggerText()).isEqualTo("ide_main_hall");
    }

    @Test
    void firstCaptioner_isTheFirstThatCouldBeAsked() {
        assertThat(way(TRIGGER, NO_KEY).captioner()).contains("offline");
        assertThat(way(TRIGGER, OWN_KEY).captioner()).contains("gemini");
        assertThat(way(ONLY_GEMINI, NO_KEY).captioner()).isEmpty();
        assertThat(way(GEMINI_ELSE_DRAFTS, NO_KEY).captioner()).contains("offline");
        assertThat(way(GEMINI_ELSE_DRAFTS, SERVER_KEY).captioner()).contains("gemini");
    }

    private static Way way(ProjectSettings settings, KeyState key) {
        return new Way(counts(5, 0, 5, 0, 0), settings, key, NO_RUN);
    }

    private static ImageCounts counts(int total, int withCaption, int waiting, int failed, int refused) {
        return new ImageCounts(total, withCaption, waiting, 0, withCaption, 0, failed, refused, 0);
    }
}

package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.store.ItemCounts;
import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.ItemRows;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.captioning.store.RunRows;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Project;
import dev.captioneer.project.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What is stored about runs, the same on every database. */
abstract class RunStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    abstract RunningCaptioning app();

    @Test
    void storedRun_isReadAsItWas() {
        RunRow run = stored(app().project(0));

        assertThat(runs().find(run.id())).contains(run);
        assertThat(runs().latest(run.project())).contains(run);
    }

    @Test
    void secondUnfinishedRun_isImpossible() {
        Project project = app().project(0);
        stored(project);

        assertThatThrownBy(() -> stored(project)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void state_changesOnlyFromWhereItWasExpected() {
        RunRow run = stored(app().project(0));

        assertThat(runs().move(run.id(), EnumSet.of(RunState.RUNNING), RunState.PAUSED, Optional.empty()))
                .isFalse();
        assertThat(runs().move(run.id(), EnumSet.of(RunState.WAITING), RunState.WAITING, Optional.of("X-1")))
                .isTrue();
        runs().setWaiting(run.id(), NOW);
        assertThat(runs().lockState(run.id())).contains(RunState.WAITING);
        RunRow waiting = runs().find(run.id()).orElseThrow();
        assertThat(waiting.message()).contains("X-1");
        assertThat(waiting.waitingUntil()).contains(NOW);
    }

    @Test
    void finishedRun_makesRoomForTheNext_andTheUnfinishedOneIsTheLatest() {
        Project project = app().project(0);
        RunRow first = stored(project);
        runs().setFinished(first.id(), NOW.plusSeconds(100));
        RunRow second = stored(project);

        assertThat(runs().latest(project.id())).map(RunRow::id).contains(second.id());
    }

    @Test
    void waitingForKey_isFoundByItsWorkspace() {
        Project project = app().project(0);
        RunRow run = stored(project);
        assertThat(runs().waitingForKey(project.workspace())).isEmpty();
        runs().move(run.id(), EnumSet.of(RunState.WAITING), RunState.WAITING_FOR_KEY, Optional.empty());

        assertThat(runs().waitingForKey(project.workspace()))
                .extracting(RunRow::id)
                .containsExactly(run.id());
    }

    @Test
    void items_keepTheirOrder_andAreCountedByState() {
        Project project = app().project(4);
        RunRow run = stored(project);
        List<ItemRow> ordered = app().imagesOf(project).reversed().stream()
                .map(image -> new ItemRow(image.id(), 7))
                .toList();
        items().insert(run.id(), ordered);
        List<ImageId> ids = ordered.stream().map(ItemRow::image).toList();
        items().setState(run.id(), ids.get(0), ItemState.WORKING);
        items().finish(run.id(), ids.get(1), ItemState.FAILED, 2, Optional.of(new Trouble("X-1", "detail")));
        items().finish(run.id(), ids.get(2), ItemState.CAPTIONED, 1, Optional.empty());

        assertThat(items().inState(run.id(), ItemState.WAITING)).containsExactly(ordered.get(3));
        assertThat(items().counts(run.id())).isEqualTo(new ItemCounts(4, 1, 0, 1, 0));
        items().moveAll(run.id(), ItemState.WORKING, ItemState.WAITING);
        assertThat(items().inState(run.id(), ItemState.WAITING)).containsExactly(ordered.get(0), ordered.get(3));
    }

    @Test
    void wholeRun_isDoneByTheScheduler() {
        Project project = app().project(5);
        Run run = app().start(project, RunScope.MISSING);

        await().atMost(Duration.ofSeconds(20)).until(() -> app().now(run).state() == RunState.COMPLETED);
        assertThat(app().now(run).captioned()).isEqualTo(5);
        assertThat(app().now(run).usage()).isEqualTo(new Usage(5 * 1_300, 5 * 150, Optional.empty()));
    }

    private RunRow stored(Project project) {
        RunRow run = new RunRow(
                RunId.random(),
                project.id(),
                RunScope.SELECTED,
                CaptionerChain.of("scripted"),
                RunPace.NOW,
                KeySource.PERSONAL,
                true,
                "Describe.",
                RunState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                Optional.empty());
        runs().insert(run);
        return run;
    }

    private RunRows runs() {
        return app().bean(RunRows.class);
    }

    private ItemRows items() {
        return app().bean(ItemRows.class);
    }
}

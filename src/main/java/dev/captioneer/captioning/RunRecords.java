package dev.captioneer.captioning;

import static dev.captioneer.captioning.RunState.CANCELLED;
import static dev.captioneer.captioning.RunState.COMPLETED;
import static dev.captioneer.captioning.RunState.FAILED;
import static dev.captioneer.captioning.RunState.PAUSED;
import static dev.captioneer.captioning.RunState.RUNNING;
import static dev.captioneer.captioning.RunState.WAITING;
import static dev.captioneer.captioning.RunState.WAITING_FOR_KEY;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.ItemRows;
import dev.captioneer.captioning.store.NightJobRows;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.captioning.store.RunRows;
import dev.captioneer.kernel.RunId;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The states of runs as facts: each change is one transaction, says {@link RunProgressed}, and does nothing where
 * somebody else decided otherwise before.
 */
@Component
class RunRecords {

    private static final Set<RunState> AT_WORK = EnumSet.of(WAITING, RUNNING);
    private static final Set<RunState> UNFINISHED = EnumSet.of(WAITING, RUNNING, PAUSED, WAITING_FOR_KEY);

    private final RunRows runs;
    private final ItemRows items;
    private final NightJobRows jobs;
    private final ItemRecords itemRecords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunRecords(
            RunRows runs,
            ItemRows items,
            NightJobRows jobs,
            ItemRecords itemRecords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.jobs = jobs;
        this.itemRecords = itemRecords;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void insert(RunRow run, List<ItemRow> ordered) {
        runs.insert(run);
        items.insert(run.id(), ordered);
        progressed(run);
    }

    /** Takes a run up: what was in work goes back to waiting. Empty where it is paused, finished or waits for a key. */
    @Transactional
    Optional<RunRow> begin(RunId id) {
        Optional<RunRow> run = runs.find(id).filter(found -> runs.move(id, AT_WORK, RUNNING, Optional.empty()));
        run.ifPresent(itemRecords::giveAllBack);
        run.ifPresent(this::progressed);
        return run;
    }

    /** Whether workers may take another item; another node may have been told to pause or cancel. */
    boolean isAtWork(RunId id) {
        return runs.find(id).filter(run -> AT_WORK.contains(run.state())).isPresent();
    }

    /**
     * As {@link #isAtWork}, and nobody changes it until the transaction ends. A finished run stays until the server has
     * nothing of it any more.
     */
    @Transactional
    boolean staysAtWork(RunId id) {
        return runs.lockState(id)
                .filter(state -> AT_WORK.contains(state)
                        || (state.isFinished() && !jobs.undeleted(id).isEmpty()))
                .isPresent();
    }

    @Transactional
    void waits(RunRow run, Instant until, String code) {
        if (runs.move(run.id(), AT_WORK, WAITING, Optional.of(code))) {
            runs.setWaiting(run.id(), until);
            progressed(run);
        }
    }

    @Transactional
    void goesOn(RunRow run) {
        changed(run, runs.move(run.id(), AT_WORK, RUNNING, Optional.empty()));
    }

    @Transactional
    void asks(RunRow run, String model) {
        runs.setModel(run.id(), model);
        progressed(run);
    }

    @Transactional
    boolean pause(RunRow run) {
        return changed(run, runs.move(run.id(), AT_WORK, PAUSED, Optional.empty()));
    }

    @Transactional
    boolean resume(RunRow run) {
        return changed(run, runs.move(run.id(), EnumSet.of(PAUSED, WAITING_FOR_KEY), WAITING, Optional.empty()));
    }

    @Transactional
    boolean needsKey(RunRow run, String code) {
        return changed(run, runs.move(run.id(), AT_WORK, WAITING_FOR_KEY, Optional.of(code)));
    }

    @Transactional
    boolean cancel(RunRow run) {
        return finish(run, UNFINISHED, CANCELLED, Optional.empty());
    }

    @Transactional
    boolean fail(RunRow run, String code) {
        return finish(run, UNFINISHED, FAILED, Optional.of(code));
    }

    /** @return false while items are still to be done, or when it is paused or ended otherwise */
    @Transactional
    boolean complete(RunRow run) {
        return items.inState(run.id(), ItemState.WAITING).isEmpty()
                && items.inState(run.id(), ItemState.SUBMITTED).isEmpty()
                && finish(run, AT_WORK, COMPLETED, Optional.empty());
    }

    private boolean finish(RunRow run, Set<RunState> from, RunState to, Optional<String> code) {
        boolean moved = runs.move(run.id(), from, to, code);
        if (moved) {
            runs.setFinished(run.id(), clock.instant());
            items.moveAll(run.id(), ItemState.WAITING, ItemState.CANCELLED);
            items.moveAll(run.id(), ItemState.SUBMITTED, ItemState.CANCELLED);
        }
        return changed(run, moved);
    }

    private boolean changed(RunRow run, boolean changed) {
        if (changed) {
            progressed(run);
        }
        return changed;
    }

    private void progressed(RunRow run) {
        events.publishEvent(new RunProgressed(run.project(), run.id()));
    }
}

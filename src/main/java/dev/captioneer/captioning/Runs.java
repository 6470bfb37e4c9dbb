package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemCounts;
import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.ItemRows;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.captioning.store.RunRows;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Project;
import dev.captioneer.project.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Orders to caption images, and what became of them. A run is stored before anything is asked, goes on without a
 * browser, and survives a restart. Each change says {@link RunProgressed}.
 */
@Service
public class Runs {

    private final RunRows rows;
    private final ItemRows items;
    private final RunRecords records;
    private final ItemRecords itemRecords;
    private final NightRecords night;
    private final Usages usages;
    private final Ordering ordering;
    private final Chains chains;
    private final Pacer pacer;
    private final RunEngine engine;
    private final RunQueue queue;
    private final RunLog log;
    private final TransactionOperations transactions;
    private final Clock clock;

    Runs(
            RunRows rows,
            ItemRows items,
            RunRecords records,
            ItemRecords itemRecords,
            NightRecords night,
            Usages usages,
            Ordering ordering,
            Chains chains,
            Pacer pacer,
            RunEngine engine,
            RunQueue queue,
            RunLog log,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.items = items;
        this.records = records;
        this.itemRecords = itemRecords;
        this.night = night;
        this.usages = usages;
        this.ordering = ordering;
        this.chains = chains;
        this.pacer = pacer;
        this.engine = engine;
        this.queue = queue;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Orders a run. When this returns {@link RunStart.Started}, it survives a crash. */
    public RunStart start(Project project, RunOrder order) {
        if (project.settings().trigger().isEmpty()) {
            return new RunStart.Rejected("RUN-NO-TRIGGER");
        }
        CaptionerChain chain = Chains.settled(order.chain(), order.keySource());
        return switch (chains.find(project.workspace(), chain, order.keySource())) {
            case Chains.Found.Nobody(Trouble trouble) -> new RunStart.Rejected(trouble.code());
            case Chains.Found.Some(var asked)
            when order.pace() == RunPace.OVER_NIGHT
                    && asked.getFirst().captioner().night().isEmpty() -> new RunStart.Rejected("RUN-NO-NIGHT");
            case Chains.Found.Some(var asked) -> {
                pacer.route(asked).forgetMissing();
                yield start(project.id(), row(project, order, chain), order);
            }
        };
    }

    public Optional<Run> find(ProjectId project, RunId id) {
        return row(project, id).map(this::run);
    }

    /** The unfinished run of the project, else the newest one. */
    public Optional<Run> latest(ProjectId project) {
        return rows.latest(project).map(this::run);
    }

    /** Running attempts finish, no new ones start. @return false where there is nothing to pause */
    public boolean pause(ProjectId project, RunId id) {
        return row(project, id).filter(records::pause).map(this::paused).isPresent();
    }

    /** Goes on with a run that is paused or waits for a key. @return false where there is none */
    public boolean resume(ProjectId project, RunId id) {
        return row(project, id).filter(this::resumed).isPresent();
    }

    /** Running attempts are cut off, what is captioned stays. @return false where it is finished already */
    public boolean cancel(ProjectId project, RunId id) {
        return row(project, id).filter(records::cancel).map(this::cancelled).isPresent();
    }

    /** The workspace has a key now: its runs that wait for one go on. */
    public void keyArrived(WorkspaceId workspace) {
        rows.waitingForKey(workspace).forEach(this::resumed);
    }

    private RunStart start(ProjectId project, RunRow run, RunOrder order) {
        try {
            Optional<RunStart> started = transactions.execute(status -> unlessRunning(project, run, order));
            return started.orElseThrow();
        } catch (DuplicateKeyException somebodyWasFaster) {
            return new RunStart.AlreadyRunning(latest(project).orElseThrow());
        }
    }

    private Optional<RunStart> unlessRunning(ProjectId project, RunRow run, RunOrder order) {
        Optional<RunRow> latest = rows.latest(project);
        if (latest.isPresent() && !latest.get().state().isFinished()) {
            return Optional.of(new RunStart.AlreadyRunning(run(latest.get())));
        }
        List<ItemRow> ordered = ordering.items(project, order);
        if (ordered.isEmpty()) {
            return Optional.of(new RunStart.NothingToDo());
        }
        records.insert(run, ordered);
        queue.add(run.id());
        log.started(run, ordered.size());
        return Optional.of(new RunStart.Started(run(run)));
    }

    private RunRow row(Project project, RunOrder order, CaptionerChain chain) {
        return new RunRow(
                RunId.random(),
                project.id(),
                order.scope(),
                chain,
                order.pace(),
                order.keySource(),
                order.replaceEdits(),
                PromptBuilder.promptFor(project.settings()).instructions(),
                RunState.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                Optional.empty());
    }

    private Optional<RunRow> row(ProjectId project, RunId id) {
        return rows.find(id).filter(run -> run.project().equals(project));
    }

    private RunRow paused(RunRow run) {
        engine.find(run.id()).ifPresent(ActiveRun::stop);
        log.paused(run);
        return run;
    }

    private boolean resumed(RunRow run) {
        boolean resumed = Boolean.TRUE.equals(transactions.execute(_ -> {
            boolean moved = records.resume(run);
            if (moved) {
                queue.add(run.id());
            }
            return moved;
        }));
        if (resumed) {
            log.resumed(run);
        }
        return resumed;
    }

    private RunRow cancelled(RunRow run) {
        engine.find(run.id()).ifPresentOrElse(ActiveRun::interrupt, () -> itemRecords.giveAllBack(run));
        if (run.pace() == RunPace.OVER_NIGHT) {
            // The server still has its jobs: the run is taken up once more to end them.
            transactions.executeWithoutResult(_ -> queue.add(run.id()));
        }
        log.cancelled(run);
        return run;
    }

    private Run run(RunRow row) {
        ItemCounts counts = items.counts(row.id());
        Optional<ActiveRun> active = engine.find(row.id());
        int left = counts.total() - counts.captioned() - counts.kept() - counts.failed() - counts.refused();
        return new Run(
                row.id(),
                row.project(),
                row.scope(),
                row.chain(),
                row.pace(),
                row.keySource(),
                row.state(),
                counts.total(),
                counts.captioned(),
                counts.kept(),
                counts.failed(),
                counts.refused(),
                row.waitingUntil(),
                row.message(),
                row.model(),
                active.flatMap(run -> run.progress().perMinute()),
                active.flatMap(run -> run.progress().timeFor(left, run.route().timeFor(left))),
                row.createdAt(),
                row.finishedAt(),
                usages.of(row),
                row.pace() == RunPace.OVER_NIGHT ? Optional.of(night.of(row.id())) : Optional.empty());
    }
}

package dev.captioneer.captioning;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.ItemRows;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Project;
import dev.captioneer.project.Projects;
import dev.captioneer.project.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * Works on runs: takes one up, lets workers do its items on virtual threads, and says when it is to be taken up again.
 * The threads are its own, because an executor that is a bean would be taken by others.
 */
@Component
class RunEngine {

    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final RunRecords records;
    private final ItemRows items;
    private final Projects projects;
    private final Chains chains;
    private final Pacer pacer;
    private final Usages usages;
    private final ItemWorker worker;
    private final NightWork night;
    private final NightEnd nightEnd;
    private final RunLog log;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("captioning-", 0).factory());
    private final Map<RunId, ActiveRun> active = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    RunEngine(
            RunRecords records,
            ItemRows items,
            Projects projects,
            Chains chains,
            Pacer pacer,
            Usages usages,
            ItemWorker worker,
            NightWork night,
            NightEnd nightEnd,
            RunLog log,
            Clock clock) {
        this.records = records;
        this.items = items;
        this.projects = projects;
        this.chains = chains;
        this.pacer = pacer;
        this.usages = usages;
        this.worker = worker;
        this.night = night;
        this.nightEnd = nightEnd;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Works on a run until it is done or must stop. Called by one thread for one run.
     *
     * @return when to take it up again, if it is still to be worked on then
     */
    Instant execute(RunId id) throws InterruptedException, ExecutionException {
        Optional<ActiveRun> taken =
                stopped ? Optional.empty() : records.begin(id).flatMap(this::prepared);
        if (taken.isEmpty()) {
            return stopped ? clock.instant() : nightEnd.of(id);
        }
        ActiveRun run = taken.get();
        active.put(id, run);
        try {
            return switch (run.row().pace()) {
                case NOW -> byDay(run);
                case OVER_NIGHT -> byNight(run);
            };
        } finally {
            active.remove(id);
            run.finished();
        }
    }

    /** The run if this process works on it. */
    Optional<ActiveRun> find(RunId id) {
        return Optional.ofNullable(active.get(id));
    }

    private Optional<ActiveRun> prepared(RunRow run) {
        Optional<Project> project = projects.find(run.project());
        if (project.isEmpty()) {
            records.cancel(run);
            return Optional.empty();
        }
        return switch (chains.find(project.get().workspace(), run.chain(), run.keySource())) {
            case Chains.Found.Nobody(Trouble trouble) -> {
                halt(run, trouble);
                yield Optional.empty();
            }
            case Chains.Found.Some(var asked) -> Optional.of(prepared(run, pacer.route(asked)));
        };
    }

    private ActiveRun prepared(RunRow run, Route route) {
        return new ActiveRun(run, route, new QuotaWait(run, records, log, clock), clock);
    }

    private Instant byDay(ActiveRun run) throws InterruptedException, ExecutionException {
        run.take(items.inState(run.row().id(), ItemState.WAITING));
        workOn(run);
        return conclude(run);
    }

    private Instant byNight(ActiveRun run) throws InterruptedException, ExecutionException {
        return switch (done(run, threads.submit(() -> night.step(run)))) {
            case NightStep.Later(Turn.Wait wait) -> {
                records.waits(run.row(), wait.until(), wait.code());
                yield wait.until();
            }
            case NightStep.Halted(Trouble trouble) -> {
                halt(run.row(), trouble);
                yield clock.instant();
            }
            case NightStep.Stopped _ -> clock.instant();
            case NightStep.Over _ -> byDay(run);
        };
    }

    private void workOn(ActiveRun run) throws InterruptedException, ExecutionException {
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < run.route().concurrency(); i++) {
            run.workerStarts();
            workers.add(threads.submit(() -> workThrough(run)));
        }
        for (Future<?> each : workers) {
            done(run, each);
        }
    }

    private static <T> T done(ActiveRun run, Future<T> work) throws InterruptedException, ExecutionException {
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException e) {
            // Nobody may go on unattended.
            run.interrupt();
            throw e;
        }
    }

    private void workThrough(ActiveRun run) {
        try {
            while (!run.isStopping() && records.isAtWork(run.row().id())) {
                Optional<ItemRow> item = run.nextItem();
                if (item.isEmpty()) {
                    return;
                }
                worker.work(run, item.get()).ifPresent(trouble -> {
                    run.stop();
                    halt(run.row(), trouble);
                });
            }
        } finally {
            run.workerEnds();
        }
    }

    private Instant conclude(ActiveRun run) {
        Optional<Turn.Wait> postponed = run.postponed();
        if (postponed.isPresent()) {
            records.waits(run.row(), postponed.get().until(), postponed.get().code());
            log.waiting(
                    run.row(),
                    Duration.between(clock.instant(), postponed.get().until()),
                    postponed.get().code());
            return postponed.get().until();
        }
        if (records.complete(run.row())) {
            RunRow row = run.row();
            log.completed(
                    row, items.counts(row.id()), usages.of(row), Duration.between(row.createdAt(), clock.instant()));
        }
        return clock.instant();
    }

    /** A person can give another key; nobody can give a server's while it runs. */
    private void halt(RunRow run, Trouble trouble) {
        boolean another = run.keySource() == KeySource.PERSONAL && KeyCodes.isAboutKey(trouble.code());
        if (another) {
            if (records.needsKey(run, trouble.code())) {
                log.needsKey(run, trouble);
            }
        } else if (records.fail(run, trouble.code())) {
            log.failed(run, trouble);
        }
    }

    /** The process ends: running attempts are cut off, and their items wait when this returns. */
    void stop() {
        stopped = true;
        List<ActiveRun> stopping = List.copyOf(active.values());
        stopping.forEach(ActiveRun::interrupt);
        for (ActiveRun run : stopping) {
            try {
                run.awaitFinished(SHUTDOWN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

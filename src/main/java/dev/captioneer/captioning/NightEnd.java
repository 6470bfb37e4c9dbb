package dev.captioneer.captioning;

import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.captioning.store.RunRows;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.Projects;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leaves nothing at the server: ends jobs that nobody waits for, and deletes jobs and files. */
@Component
class NightEnd {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** After that Google's own terms do it: files are kept for two days. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** By whom a job was made. */
    private record Maker(NightCaptioner night, Optional<Secret> key) {}

    private final RunRows runs;
    private final NightRecords records;
    private final Projects projects;
    private final Chains chains;
    private final NightLog log;
    private final Clock clock;

    NightEnd(RunRows runs, NightRecords records, Projects projects, Chains chains, NightLog log, Clock clock) {
        this.runs = runs;
        this.records = records;
        this.projects = projects;
        this.chains = chains;
        this.log = log;
        this.clock = clock;
    }

    /** A job that is over is deleted, tried once: what cannot be deleted costs nothing and goes by itself. */
    void forget(NightShift shift, NightJobRow job) throws InterruptedException {
        boolean cutOff = false;
        if (job.remoteName().isPresent()) {
            cutOff = isCutOff(
                    shift.asking(() -> shift.night().delete(job.remoteName().get(), shift.key())));
        }
        if (job.inputFile().isPresent()) {
            cutOff |= isCutOff(
                    shift.asking(() -> shift.night().deleteFile(job.inputFile().get(), shift.key())));
        }
        if (!cutOff) {
            records.deleted(job);
        }
    }

    /**
     * Ends and deletes the jobs of a run that is finished: each of them goes on and is charged otherwise.
     *
     * @return when to go on with it; now where nothing is left
     */
    Instant of(RunId id) {
        Instant now = clock.instant();
        Optional<RunRow> run = runs.find(id).filter(found -> found.state().isFinished());
        List<NightJobRow> jobs = run.isEmpty() ? List.of() : records.undeleted(id);
        if (run.isEmpty() || jobs.isEmpty()) {
            return now;
        }
        Optional<Maker> maker = maker(run.get());
        boolean tooLate = now.isAfter(run.get().finishedAt().orElse(now).plus(LONGEST));
        boolean done = true;
        for (NightJobRow job : jobs) {
            if (maker.filter(found -> isGone(found, job)).isPresent()) {
                records.deleted(job);
            } else if (maker.isEmpty() || tooLate) {
                log.leftBehind(run.get(), job);
                records.deleted(job);
            } else {
                done = false;
            }
        }
        return done ? now : now.plus(AGAIN);
    }

    private boolean isGone(Maker maker, NightJobRow job) {
        boolean gone =
                switch (name(maker, job)) {
                    case NightReply.Given<Optional<String>>(Optional<String> name) ->
                        name.isEmpty() ? isSurelyUnlisted(job) : isEnded(maker, name.get());
                    case NightReply.Setback<Optional<String>> _, NightReply.Cancelled<Optional<String>> _ -> false;
                };
        if (gone) {
            job.inputFile().ifPresent(file -> maker.night().deleteFile(file, maker.key()));
        }
        return gone;
    }

    private static NightReply<Optional<String>> name(Maker maker, NightJobRow job) {
        if (job.remoteName().isPresent() || !job.state().isOpen()) {
            return new NightReply.Given<>(job.remoteName());
        }
        return switch (maker.night().find(job.displayName(), maker.key())) {
            case NightReply.Given<Optional<RemoteJob>>(var found) -> new NightReply.Given<>(found.map(RemoteJob::name));
            case NightReply.Setback<Optional<RemoteJob>>(var why) -> new NightReply.Setback<>(why);
            case NightReply.Cancelled<Optional<RemoteJob>> _ -> new NightReply.Cancelled<>();
        };
    }

    private boolean isSurelyUnlisted(NightJobRow job) {
        return !job.state().isOpen()
                || !clock.instant().isBefore(job.changedAt().plus(NightHandIn.UNTIL_LISTED));
    }

    private static boolean isEnded(Maker maker, String name) {
        if (!(maker.night().look(name, maker.key()) instanceof NightReply.Given<RemoteJob>(RemoteJob remote))) {
            return false;
        }
        if (remote.state().isOpen()
                && remote.state() != NightJobState.SUCCEEDED
                && !(maker.night().cancel(name, maker.key()) instanceof NightReply.Given<String>)) {
            return false;
        }
        return remote.state() == NightJobState.LOST
                || !(maker.night().delete(name, maker.key()) instanceof NightReply.Cancelled<String>);
    }

    private Optional<Maker> maker(RunRow run) {
        return projects.find(run.project())
                .map(project -> chains.find(project.workspace(), run.chain(), run.keySource()))
                .flatMap(found -> switch (found) {
                    case Chains.Found.Some(var asked) -> maker(asked.getFirst());
                    case Chains.Found.Nobody _ -> Optional.<Maker>empty();
                });
    }

    private static Optional<Maker> maker(Asked asked) {
        return asked.captioner().night().map(night -> new Maker(night, asked.key()));
    }

    private static boolean isCutOff(NightReply<String> reply) {
        return reply instanceof NightReply.Cancelled<String>;
    }
}

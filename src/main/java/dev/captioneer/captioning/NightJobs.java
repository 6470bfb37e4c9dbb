package dev.captioneer.captioning;

import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.project.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks how far the jobs of a run are, and draws the conclusions. */
@Component
class NightJobs {

    private static final GrowingInterval LOOKS = new GrowingInterval(Duration.ofSeconds(30), Duration.ofMinutes(10));

    /** Google promises a day, gives up after two, and keeps files for two. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private final NightRecords records;
    private final NightAnswers answers;
    private final NightEnd end;
    private final NightLog log;
    private final Clock clock;

    NightJobs(NightRecords records, NightAnswers answers, NightEnd end, NightLog log, Clock clock) {
        this.records = records;
        this.answers = answers;
        this.end = end;
        this.log = log;
        this.clock = clock;
    }

    Instant nextLook(NightJobRow job) {
        return job.state() == NightJobState.PREPARED
                ? job.changedAt().plus(NightHandIn.UNTIL_LISTED)
                : LOOKS.next(job.createdAt(), clock.instant());
    }

    /** @return present when the run cannot go on now */
    Optional<NightStep> follow(NightShift shift, NightJobRow job) throws InterruptedException {
        if (job.state() == NightJobState.PREPARED) {
            return clock.instant().isBefore(nextLook(job)) ? Optional.empty() : lookFor(shift, job);
        }
        String name = job.remoteName().orElseThrow();
        return switch (shift.asking(() -> shift.night().look(name, shift.key()))) {
            case NightReply.Given<RemoteJob>(RemoteJob remote) -> seen(shift, job, remote);
            case NightReply.Setback<RemoteJob>(var why) -> unseen(shift, job, why);
            case NightReply.Cancelled<RemoteJob> _ -> Optional.of(new NightStep.Stopped());
        };
    }

    /** A crash or a broken connection left it open whether the server made this job. */
    private Optional<NightStep> lookFor(NightShift shift, NightJobRow job) throws InterruptedException {
        return switch (shift.asking(() -> shift.night().find(job.displayName(), shift.key()))) {
            case NightReply.Given<Optional<RemoteJob>>(Optional<RemoteJob> found) -> {
                if (found.isEmpty()) {
                    records.abandon(
                            shift.run(), job, NightJobState.ABANDONED, new Trouble("NIGHT-LOST", "Never arrived"));
                    log.abandoned(shift.run(), job);
                    end.forget(shift, job);
                    yield Optional.empty();
                }
                records.arrived(shift.run(), job, found.get());
                log.adopted(shift.run(), job, found.get());
                yield seen(shift, job.withRemoteName(found.get().name()), found.get());
            }
            case NightReply.Setback<Optional<RemoteJob>>(var why) -> {
                records.unsure(job, new Trouble(why.code(), why.detail()));
                yield unseen(shift, job, why);
            }
            case NightReply.Cancelled<Optional<RemoteJob>> _ -> Optional.of(new NightStep.Stopped());
        };
    }

    private Optional<NightStep> seen(NightShift shift, NightJobRow job, RemoteJob remote) throws InterruptedException {
        return switch (remote.state()) {
            case SUCCEEDED -> {
                records.seen(shift.run(), job, remote);
                Optional<NightStep> trouble = answers.read(shift, job, remote);
                yield trouble.isPresent() ? trouble : unlessTooOld(shift, job);
            }
            case FAILED -> ended(shift, job, NightJobState.FAILED, "NIGHT-FAILED");
            case EXPIRED -> ended(shift, job, NightJobState.EXPIRED, "NIGHT-EXPIRED");
            case CANCELLED -> ended(shift, job, NightJobState.CANCELLED, "NIGHT-CANCELLED");
            case LOST -> ended(shift, job, NightJobState.LOST, "NIGHT-LOST");
            case PREPARED, PENDING, RUNNING, READ, REFUSED, ABANDONED -> {
                if (remote.state() != job.state()) {
                    records.seen(shift.run(), job, remote);
                }
                yield unlessTooOld(shift, job);
            }
        };
    }

    private Optional<NightStep> unlessTooOld(NightShift shift, NightJobRow job) throws InterruptedException {
        boolean open =
                records.open(shift.run()).stream().anyMatch(left -> left.id().equals(job.id()));
        boolean tooOld = clock.instant().isAfter(job.createdAt().plus(LONGEST));
        if (!open || !tooOld) {
            return Optional.empty();
        }
        Optional<NightStep> cut = cancelled(shift, job);
        return cut.isPresent() ? cut : ended(shift, job, NightJobState.EXPIRED, "NIGHT-EXPIRED");
    }

    private Optional<NightStep> cancelled(NightShift shift, NightJobRow job) throws InterruptedException {
        String name = job.remoteName().orElseThrow();
        return shift.asking(() -> shift.night().cancel(name, shift.key())) instanceof NightReply.Cancelled<String>
                ? Optional.of(new NightStep.Stopped())
                : Optional.empty();
    }

    private Optional<NightStep> ended(NightShift shift, NightJobRow job, NightJobState state, String code)
            throws InterruptedException {
        Trouble trouble = new Trouble(code, job.remoteName().orElse(""));
        int left = records.end(shift.run(), job, state, Optional.of(trouble));
        log.ended(shift.run(), job, trouble, left);
        end.forget(shift, job);
        return Optional.empty();
    }

    private Optional<NightStep> unseen(NightShift shift, NightJobRow job, CaptionOutcome.Setback why) {
        Trouble trouble = new Trouble(why.code(), why.detail());
        if (why instanceof CaptionOutcome.KeyRejected) {
            return Optional.of(new NightStep.Halted(trouble));
        }
        log.unreachable(shift.run(), trouble);
        return Optional.empty();
    }
}

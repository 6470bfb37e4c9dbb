package dev.captioneer.captioning;

import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.project.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What there is to do for a run over night whenever it is taken up: read what is done, hand in what is not, and wait.
 * Between that nothing is kept in memory, so that browsers may be closed and processes may end.
 */
@Component
class NightWork {

    private static final String WAITING = "NIGHT-WAITING";

    private final NightRecords records;
    private final NightJobs jobs;
    private final NightHandIn handIn;
    private final NightEnd end;

    NightWork(NightRecords records, NightJobs jobs, NightHandIn handIn, NightEnd end) {
        this.records = records;
        this.jobs = jobs;
        this.handIn = handIn;
        this.end = end;
    }

    NightStep step(ActiveRun active) throws InterruptedException {
        Optional<NightShift> shift = shift(active);
        if (shift.isEmpty()) {
            return withoutCaptioner(active.row());
        }
        try {
            return step(shift.get());
        } catch (InterruptedException e) {
            if (active.isStopping()) {
                return new NightStep.Stopped();
            }
            throw e;
        }
    }

    private NightStep step(NightShift shift) throws InterruptedException {
        forgetWhatIsOver(shift);
        for (NightJobRow job : records.open(shift.run())) {
            Optional<NightStep> trouble = shift.isStopping() ? stopped() : jobs.follow(shift, job);
            if (trouble.isPresent()) {
                return trouble.get();
            }
        }
        return handIn.all(shift).map(step -> withJobs(shift.run(), step)).orElseGet(() -> untilTheJobs(shift.run()));
    }

    /** A crash came between reading the answers and deleting them. */
    private void forgetWhatIsOver(NightShift shift) throws InterruptedException {
        for (NightJobRow job : records.undeleted(shift.run().id())) {
            if (!job.state().isOpen()) {
                end.forget(shift, job);
            }
        }
    }

    /** While something cannot be handed in yet, other jobs may be done. */
    private NightStep withJobs(RunRow run, NightStep step) {
        return step instanceof NightStep.Later(Turn.Wait wait)
                ? new NightStep.Later(
                        earliest(Stream.concat(Stream.of(wait), looks(run))).orElse(wait))
                : step;
    }

    private NightStep untilTheJobs(RunRow run) {
        return earliest(looks(run)).<NightStep>map(NightStep.Later::new).orElseGet(NightStep.Over::new);
    }

    private Stream<Turn.Wait> looks(RunRow run) {
        return records.open(run).stream().map(job -> new Turn.Wait(jobs.nextLook(job), WAITING));
    }

    private static Optional<Turn.Wait> earliest(Stream<Turn.Wait> waits) {
        return waits.reduce((one, other) -> other.until().isBefore(one.until()) ? other : one);
    }

    /** Its key is gone, and with it the way to its jobs. */
    private NightStep withoutCaptioner(RunRow run) {
        List<NightJobRow> open = records.open(run);
        return open.isEmpty() && records.toBeHandedIn(run).isEmpty()
                ? new NightStep.Over()
                : new NightStep.Halted(new Trouble(KeyCodes.MISSING, ""));
    }

    private static Optional<NightStep> stopped() {
        return Optional.of(new NightStep.Stopped());
    }

    private static Optional<NightShift> shift(ActiveRun active) {
        List<Leg> legs = active.route().ofTheFirst();
        Leg leg = legs.getFirst();
        List<String> models = legs.stream().map(Leg::model).toList();
        return leg.captioner().night().map(night -> new NightShift(active, leg.captioner(), night, leg.key(), models));
    }
}

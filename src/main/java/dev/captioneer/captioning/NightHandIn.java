package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands in what was in no job yet, a job at a time. */
@Component
class NightHandIn {

    /** A server that has no room now has some when other jobs are done; all pictures are copied anew for each try. */
    private static final GrowingInterval FOR_ROOM = new GrowingInterval(Duration.ofMinutes(10), Duration.ofHours(1));

    /** Whether the server made the job after all is asked when it has surely written it into its list. */
    static final Duration UNTIL_LISTED = Duration.ofMinutes(1);

    /** A server that has had no room for a whole day will have none: the promise was a day. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final String NAME = "captioneer-";

    private final NightRecords records;
    private final NightFiles files;
    private final NightEnd end;
    private final Projects projects;
    private final NightLog log;
    private final Clock clock;

    NightHandIn(NightRecords records, NightFiles files, NightEnd end, Projects projects, NightLog log, Clock clock) {
        this.records = records;
        this.files = files;
        this.end = end;
        this.projects = projects;
        this.log = log;
        this.clock = clock;
    }

    /** @return empty when nothing is left to be handed in */
    Optional<NightStep> all(NightShift shift) throws InterruptedException {
        List<ItemRow> waiting = records.toBeHandedIn(shift.run());
        while (!waiting.isEmpty()) {
            Optional<NightStep> trouble = some(shift, waiting);
            if (trouble.isPresent()) {
                return trouble;
            }
            waiting = records.toBeHandedIn(shift.run());
        }
        return Optional.empty();
    }

    private Optional<NightStep> some(NightShift shift, List<ItemRow> waiting) throws InterruptedException {
        Optional<ProjectSettings> settings = projects.find(shift.run().project())
                .map(Project::settings)
                .filter(found -> found.trigger().isPresent());
        if (settings.isEmpty()) {
            return Optional.of(new NightStep.Halted(new Trouble("RUN-NO-TRIGGER", "The trigger word is gone")));
        }
        String model = model(shift);
        try (NightFile file = files.next(shift)) {
            files.fill(file, waiting.iterator(), shift, model, settings.get());
            if (shift.isStopping()) {
                return Optional.of(new NightStep.Stopped());
            }
            return file.isEmpty() ? Optional.empty() : handIn(shift, file, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<NightStep> handIn(NightShift shift, NightFile file, String model)
            throws InterruptedException, IOException {
        NightJobRow job = row(shift.run(), model, file.items().size());
        records.prepare(shift.run(), job, file.items());
        log.prepared(shift.run(), job, file.bytes());
        if (file.fitsInline()) {
            return submitted(shift, job, shift.asking(() -> shift.night()
                    .submit(model, job.displayName(), file.complete(), shift.key())));
        }
        return switch (shift.asking(() -> shift.night().upload(file.complete(), job.displayName(), shift.key()))) {
            case NightReply.Given<String>(String name) -> {
                records.uploaded(job, name);
                yield submitted(shift, job.withInputFile(name), shift.asking(() -> shift.night()
                        .submitFile(model, job.displayName(), name, shift.key())));
            }
            case NightReply.Setback<String>(CaptionOutcome.KeyRejected why) -> keyRejected(shift, job, why);
            case NightReply.Setback<String>(var why) -> later(shift, job, trouble(why));
            case NightReply.Cancelled<String> _ -> Optional.of(new NightStep.Stopped());
        };
    }

    private Optional<NightStep> submitted(NightShift shift, NightJobRow job, NightReply<RemoteJob> reply)
            throws InterruptedException {
        return switch (reply) {
            case NightReply.Given<RemoteJob>(RemoteJob remote) -> {
                records.arrived(shift.run(), job, remote);
                log.handedIn(shift.run(), job, remote);
                yield Optional.empty();
            }
            case NightReply.Setback<RemoteJob>(var why) -> notTaken(shift, job, why);
            case NightReply.Cancelled<RemoteJob> _ -> Optional.of(new NightStep.Stopped());
        };
    }

    private Optional<NightStep> notTaken(NightShift shift, NightJobRow job, CaptionOutcome.Setback why)
            throws InterruptedException {
        return switch (why) {
            case CaptionOutcome.KeyRejected rejected -> keyRejected(shift, job, rejected);
            case CaptionOutcome.MinuteQuota _, CaptionOutcome.DayQuota _, CaptionOutcome.UnknownQuota _ ->
                later(shift, job, trouble(why));
            case CaptionOutcome.Overloaded _, CaptionOutcome.Unreachable _ -> unsure(shift, job, trouble(why));
            case CaptionOutcome.ModelUnavailable _,
                    CaptionOutcome.Refused _,
                    CaptionOutcome.Unusable _,
                    CaptionOutcome.CutShort _,
                    CaptionOutcome.PictureRejected _ -> refused(shift, job, trouble(why));
        };
    }

    private Optional<NightStep> keyRejected(NightShift shift, NightJobRow job, CaptionOutcome.KeyRejected why)
            throws InterruptedException {
        Trouble trouble = trouble(why);
        abandon(shift, job, NightJobState.ABANDONED, trouble);
        if (!shift.hasOthers()) {
            return Optional.of(new NightStep.Halted(trouble));
        }
        return passedOver(shift, job, trouble);
    }

    private Optional<NightStep> later(NightShift shift, NightJobRow job, Trouble trouble) throws InterruptedException {
        abandon(shift, job, NightJobState.ABANDONED, trouble);
        if (clock.instant().isAfter(shift.run().createdAt().plus(LONGEST))) {
            return passedOver(shift, job, trouble);
        }
        log.handedInLater(shift.run(), trouble);
        return Optional.of(new NightStep.Later(
                new Turn.Wait(FOR_ROOM.next(shift.run().createdAt(), clock.instant()), trouble.code())));
    }

    /** Nobody knows whether the job was made: its name tells later. */
    private Optional<NightStep> unsure(NightShift shift, NightJobRow job, Trouble trouble) {
        records.unsure(job, trouble);
        log.unsure(shift.run(), trouble);
        return Optional.of(new NightStep.Later(new Turn.Wait(clock.instant().plus(UNTIL_LISTED), trouble.code())));
    }

    private Optional<NightStep> refused(NightShift shift, NightJobRow job, Trouble trouble)
            throws InterruptedException {
        abandon(shift, job, NightJobState.REFUSED, trouble);
        log.refused(shift.run(), job, trouble);
        return untried(shift).isEmpty() ? passedOver(shift, job, trouble) : Optional.empty();
    }

    private void abandon(NightShift shift, NightJobRow job, NightJobState state, Trouble trouble)
            throws InterruptedException {
        records.abandon(shift.run(), job, state, trouble);
        end.forget(shift, job);
    }

    private Optional<NightStep> passedOver(NightShift shift, NightJobRow job, Trouble trouble) {
        records.passOver(shift.run(), job);
        log.passedOver(shift.run(), trouble);
        return Optional.empty();
    }

    private String model(NightShift shift) {
        return untried(shift).stream().findFirst().orElseGet(() -> shift.models()
                .getFirst());
    }

    /** The models that did not refuse a job of this run. */
    private List<String> untried(NightShift shift) {
        Set<String> refused = records.all(shift.run()).stream()
                .filter(job -> job.state() == NightJobState.REFUSED)
                .map(NightJobRow::model)
                .collect(Collectors.toSet());
        return shift.models().stream().filter(model -> !refused.contains(model)).toList();
    }

    private NightJobRow row(RunRow run, String model, int images) {
        String id = UUID.randomUUID().toString();
        return new NightJobRow(
                id,
                run.id(),
                model,
                NAME + id,
                Optional.empty(),
                Optional.empty(),
                NightJobState.PREPARED,
                images,
                clock.instant(),
                clock.instant(),
                Optional.empty());
    }

    private static Trouble trouble(CaptionOutcome.Setback why) {
        return new Trouble(why.code(), why.detail());
    }
}

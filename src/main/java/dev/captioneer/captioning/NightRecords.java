package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.NightItemRows;
import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.captioning.store.NightJobRows;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of jobs as facts. A job and the items that are with it change in one transaction. */
@Component
class NightRecords {

    private final NightJobRows jobs;
    private final NightItemRows items;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NightRecords(NightJobRows jobs, NightItemRows items, ApplicationEventPublisher events, Clock clock) {
        this.jobs = jobs;
        this.items = items;
        this.events = events;
        this.clock = clock;
    }

    /** What a person is told about a run. */
    Night of(RunId run) {
        List<Night.Job> all = jobs.of(run).stream()
                .filter(job -> job.state() != NightJobState.ABANDONED)
                .map(job -> new Night.Job(
                        job.model(),
                        job.state(),
                        job.images(),
                        job.createdAt(),
                        job.trouble().map(Trouble::code)))
                .toList();
        return new Night(items.submitted(run), all);
    }

    List<NightJobRow> all(RunRow run) {
        return jobs.of(run.id());
    }

    List<NightJobRow> open(RunRow run) {
        return jobs.of(run.id()).stream().filter(job -> job.state().isOpen()).toList();
    }

    List<NightJobRow> undeleted(RunId run) {
        return jobs.undeleted(run);
    }

    List<ItemRow> toBeHandedIn(RunRow run) {
        return items.toBeHandedIn(run.id());
    }

    /** Before the server is asked for the job: after a crash it is looked for by its name. */
    @Transactional
    void prepare(RunRow run, NightJobRow job, List<ItemRow> handedIn) {
        jobs.insert(job);
        handedIn.forEach(item -> items.handIn(run.id(), job.id(), item));
        progressed(run);
    }

    @Transactional
    void uploaded(NightJobRow job, String file) {
        jobs.setInputFile(job.id(), file);
    }

    /** The server may or may not have made it. */
    @Transactional
    void unsure(NightJobRow job, Trouble trouble) {
        jobs.setState(job.id(), NightJobState.PREPARED, clock.instant(), Optional.of(trouble));
    }

    @Transactional
    void arrived(RunRow run, NightJobRow job, RemoteJob remote) {
        jobs.setRemoteName(job.id(), remote.name());
        seen(run, job, remote);
    }

    @Transactional
    void seen(RunRow run, NightJobRow job, RemoteJob remote) {
        jobs.setState(job.id(), remote.state(), clock.instant(), Optional.empty());
        progressed(run);
    }

    /** The server does not have it: its items are handed in anew. */
    @Transactional
    void abandon(RunRow run, NightJobRow job, NightJobState state, Trouble trouble) {
        items.takeBack(run.id(), job.id());
        jobs.setState(job.id(), state, clock.instant(), Optional.of(trouble));
        progressed(run);
    }

    /** Nothing more is handed in: this job's items and all that were to follow go the normal way. */
    @Transactional
    void passOver(RunRow run, NightJobRow job) {
        items.passOver(run.id(), job.id());
        progressed(run);
    }

    /** It has ended: what it still has goes the normal way. @return how many */
    @Transactional
    int end(RunRow run, NightJobRow job, NightJobState state, Optional<Trouble> trouble) {
        int left = items.giveBack(run.id(), job.id());
        jobs.setState(job.id(), state, clock.instant(), trouble);
        progressed(run);
        return left;
    }

    /** What is still with this job. */
    List<ItemRow> items(RunRow run, NightJobRow job) {
        return items.with(run.id(), job.id());
    }

    @Transactional
    void giveBack(RunRow run, NightJobRow job, ImageId image) {
        items.giveBack(run.id(), job.id(), image);
        progressed(run);
    }

    @Transactional
    void deleted(NightJobRow job) {
        jobs.setDeleted(job.id(), clock.instant());
    }

    private void progressed(RunRow run) {
        events.publishEvent(new RunProgressed(run.project(), run.id()));
    }
}

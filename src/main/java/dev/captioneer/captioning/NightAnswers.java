package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.project.CaptionWrite;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Stores the answers of a job one by one, each at the image that our own key names. Whatever is no caption goes the
 * normal way.
 */
@Component
class NightAnswers {

    private final NightRecords records;
    private final ItemRecords items;
    private final Eligibility eligibility;
    private final Projects projects;
    private final ImageStore store;
    private final NightEnd end;
    private final NightLog log;
    private final RunLog runLog;

    NightAnswers(
            NightRecords records,
            ItemRecords items,
            Eligibility eligibility,
            Projects projects,
            ImageStore store,
            NightEnd end,
            NightLog log,
            RunLog runLog) {
        this.records = records;
        this.items = items;
        this.eligibility = eligibility;
        this.projects = projects;
        this.store = store;
        this.end = end;
        this.log = log;
        this.runLog = runLog;
    }

    /** @return present when the run cannot go on now */
    Optional<NightStep> read(NightShift shift, NightJobRow job, RemoteJob remote) throws InterruptedException {
        return switch (answers(shift, remote)) {
            case NightReply.Given<List<NightAnswer>>(List<NightAnswer> all) -> storeAll(shift, job, all);
            case NightReply.Setback<List<NightAnswer>>(CaptionOutcome.KeyRejected why) ->
                Optional.of(new NightStep.Halted(trouble(why)));
            case NightReply.Setback<List<NightAnswer>>(var why) -> {
                log.unreachable(shift.run(), trouble(why));
                yield Optional.empty();
            }
            case NightReply.Cancelled<List<NightAnswer>> _ -> Optional.of(new NightStep.Stopped());
        };
    }

    private NightReply<List<NightAnswer>> answers(NightShift shift, RemoteJob remote) throws InterruptedException {
        Path scratch = store.newStagingFile();
        try {
            return shift.asking(() -> shift.night().answers(remote.name(), scratch, shift.key()));
        } finally {
            delete(scratch);
        }
    }

    private Optional<NightStep> storeAll(NightShift shift, NightJobRow job, List<NightAnswer> all)
            throws InterruptedException {
        Optional<ProjectSettings> settings = projects.find(shift.run().project())
                .map(Project::settings)
                .filter(found -> found.trigger().isPresent());
        if (settings.isEmpty()) {
            return Optional.of(new NightStep.Halted(new Trouble("RUN-NO-TRIGGER", "The trigger word is gone")));
        }
        Map<String, ItemRow> waiting = records.items(shift.run(), job).stream()
                .collect(Collectors.toMap(item -> item.image().value(), Function.identity()));
        for (NightAnswer answer : all) {
            if (shift.isStopping()) {
                return Optional.of(new NightStep.Stopped());
            }
            Optional.ofNullable(waiting.remove(answer.key()))
                    .ifPresent(item -> store(shift, job, item, settings.get(), answer.outcome()));
        }
        int missing = records.end(shift.run(), job, NightJobState.READ, Optional.empty());
        log.answered(shift.run(), job, all.size());
        if (missing > 0) {
            log.missing(shift.run(), missing);
        }
        end.forget(shift, job);
        return Optional.empty();
    }

    private void store(
            NightShift shift, NightJobRow job, ItemRow item, ProjectSettings settings, CaptionOutcome outcome) {
        Optional<Image> image = eligibility.toBeCaptioned(shift.run(), item);
        if (image.isEmpty()) {
            items.keep(shift.run(), item.image(), 1);
            eligibility.find(shift.run(), item).ifPresent(runLog::kept);
            return;
        }
        switch (outcome) {
            case CaptionOutcome.Described described -> compose(shift, job, item, image.get(), settings, described);
            case CaptionOutcome.Setback why -> giveBack(shift, job, image.get(), trouble(why));
            case CaptionOutcome.Cancelled _ ->
                giveBack(shift, job, image.get(), new Trouble("NIGHT-CANCELLED", job.displayName()));
        }
    }

    private void compose(
            NightShift shift,
            NightJobRow job,
            ItemRow item,
            Image image,
            ProjectSettings settings,
            CaptionOutcome.Described described) {
        switch (CaptionComposer.of(settings).compose(described.description())) {
            case Composition.Composed(String caption) ->
                write(shift, item, image, caption, provenance(shift, job, described));
            case Composition.Impossible(String code, String detail) ->
                giveBack(shift, job, image, new Trouble(code, detail));
        }
    }

    /** With the version that was handed in: a text that a person wrote or brought back since then stays. */
    private void write(NightShift shift, ItemRow item, Image image, String caption, Provenance provenance) {
        switch (items.caption(shift.run(), image.id(), caption, item.seen(), provenance)) {
            case CaptionWrite.Written _, CaptionWrite.Unchanged _ -> log.captioned(image, provenance);
            case CaptionWrite.Conflict _, CaptionWrite.ImageGone _ -> runLog.kept(image);
        }
    }

    private void giveBack(NightShift shift, NightJobRow job, Image image, Trouble trouble) {
        records.giveBack(shift.run(), job, image.id());
        log.retried(image, trouble);
    }

    private static Provenance provenance(NightShift shift, NightJobRow job, CaptionOutcome.Described described) {
        return new Provenance(
                shift.captioner().id(),
                job.model(),
                described.modelVersion(),
                shift.run().prompt(),
                described.tokens(),
                described.took(),
                1,
                shift.run().id(),
                described.answer());
    }

    private static Trouble trouble(CaptionOutcome.Setback why) {
        return new Trouble(why.code(), why.detail());
    }

    private static void delete(Path scratch) {
        try {
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

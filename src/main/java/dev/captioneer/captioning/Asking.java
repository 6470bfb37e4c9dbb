package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.project.Image;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.Trouble;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a captioner once, if there is a permit, and composes the caption of its answer. */
@Component
class Asking {

    private final Projects projects;
    private final Eligibility eligibility;
    private final RunRecords records;
    private final RunLog log;

    Asking(Projects projects, Eligibility eligibility, RunRecords records, RunLog log) {
        this.projects = projects;
        this.eligibility = eligibility;
        this.records = records;
        this.log = log;
    }

    /** Occupies the lane only while the captioner is asked. */
    Reply through(Leg leg, ActiveRun run, ItemRow item, Attempts attempts, byte[] jpeg)
            throws InterruptedException, IOException {
        run.blocking(() -> {
            leg.lane().enter();
            return leg;
        });
        try {
            return run.isStopping() ? new Reply.Stopped() : inTurn(leg, run, item, attempts, jpeg);
        } finally {
            leg.lane().leave();
        }
    }

    private Reply inTurn(Leg leg, ActiveRun run, ItemRow item, Attempts attempts, byte[] jpeg)
            throws InterruptedException, IOException {
        Optional<Image> image = eligibility.toBeCaptioned(run.row(), item);
        if (image.isEmpty()) {
            return new Reply.NotNeeded();
        }
        Optional<ProjectSettings> settings = projects.find(run.row().project())
                .map(Project::settings)
                .filter(found -> found.trigger().isPresent());
        if (settings.isEmpty()) {
            return new Reply.Setback(new Step.StopRun(new Trouble("RUN-NO-TRIGGER", "The trigger word is gone")));
        }
        return switch (leg.lane().ask()) {
            case Turn.Go _ -> ask(leg, run, image.get(), settings.get(), attempts, jpeg);
            case Turn.Wait wait -> new Reply.NotYet(wait);
            case Turn.Out _ -> new Reply.Closed();
        };
    }

    private Reply ask(Leg leg, ActiveRun run, Image image, ProjectSettings settings, Attempts attempts, byte[] jpeg)
            throws InterruptedException, IOException {
        Prompt prompt = PromptBuilder.promptFor(settings);
        int number = attempts.begin();
        if (run.asks(leg.model())) {
            records.asks(run.row(), leg.model());
        }
        log.requested(image, leg.model(), number, image.size().within(CaptionerPictures.LONG_SIDE), jpeg.length);
        CaptionOutcome outcome = run.blocking(() -> leg.captioner()
                .caption(new CaptionRequest(jpeg, prompt, settings, leg.model(), leg.key(), attempts.answerTokens())));
        return switch (outcome) {
            case CaptionOutcome.Described described -> {
                leg.lane().answered();
                yield composed(leg, run, image, settings, prompt, attempts, described);
            }
            case CaptionOutcome.Setback setback -> setback(leg, run, image, attempts, setback);
            case CaptionOutcome.Cancelled _ -> new Reply.Stopped();
        };
    }

    private Reply composed(
            Leg leg,
            ActiveRun run,
            Image image,
            ProjectSettings settings,
            Prompt prompt,
            Attempts attempts,
            CaptionOutcome.Described described) {
        return switch (CaptionComposer.of(settings).compose(described.description())) {
            case Composition.Composed(String caption) ->
                new Reply.Caption(
                        image,
                        caption,
                        new Provenance(
                                leg.captioner().id(),
                                leg.model(),
                                described.modelVersion(),
                                prompt.instructions(),
                                described.tokens(),
                                described.took(),
                                attempts.number(),
                                run.row().id(),
                                described.answer()));
            case Composition.Impossible(String code, String detail) ->
                setback(leg, run, image, attempts, new CaptionOutcome.Unusable(code, detail));
        };
    }

    private Reply setback(Leg leg, ActiveRun run, Image image, Attempts attempts, CaptionOutcome.Setback setback) {
        Step step = attempts.after(setback, leg);
        if (step instanceof Step.CaptionerOut(Trouble trouble) && run.route().drop(leg.captioner())) {
            log.captionerOut(run.row(), leg.captioner(), trouble);
        }
        if (step instanceof Step.Again) {
            log.retrying(image, leg.model(), new Trouble(setback.code(), setback.detail()));
        }
        return new Reply.Setback(step);
    }
}

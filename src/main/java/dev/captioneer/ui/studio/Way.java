package dev.captioneer.ui.studio;

import dev.captioneer.access.KeyState;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.Run;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import java.util.Optional;

/** How far somebody has come from photos to a training zip, and so what the next step is. */
record Way(ImageCounts counts, ProjectSettings settings, KeyState key, Optional<Run> run) {

    /** The stations, as the header shows them. */
    enum Station {
        PHOTOS,
        TRIGGER,
        CAPTIONER,
        REVIEW,
        EXPORT
    }

    NextStep next() {
        if (counts.total() == 0) {
            return new NextStep.AddPhotos();
        }
        if (run.isPresent() && !run.get().state().isFinished()) {
            return new NextStep.FollowRun();
        }
        if (settings.trigger().isEmpty()) {
            return new NextStep.ChooseTrigger();
        }
        if (counts.withoutCaption() > 0) {
            return canCaption() ? stepForMissing() : new NextStep.ProvideKey();
        }
        return new NextStep.ReviewAndExport(counts.withCaption());
    }

    /** Everything that could be captioned was tried: what is left failed. */
    private NextStep stepForMissing() {
        int failed = counts.failed() + counts.refused();
        return failed > 0 && counts.waiting() == 0
                ? new NextStep.LookAtFailed(failed)
                : isDrafting()
                        ? new NextStep.Draft(counts.withoutCaption())
                        : new NextStep.Generate(counts.withoutCaption());
    }

    Station current() {
        return switch (next()) {
            case NextStep.AddPhotos _ -> Station.PHOTOS;
            case NextStep.ChooseTrigger _ -> Station.TRIGGER;
            case NextStep.ProvideKey _, NextStep.Generate _, NextStep.Draft _ -> Station.CAPTIONER;
            case NextStep.FollowRun _, NextStep.LookAtFailed _ -> Station.REVIEW;
            case NextStep.ReviewAndExport _ -> Station.EXPORT;
        };
    }

    boolean isDone(Station station) {
        return switch (station) {
            case PHOTOS -> counts.total() > 0;
            case TRIGGER -> settings.trigger().isPresent();
            case CAPTIONER -> canCaption();
            case REVIEW -> counts.total() > 0 && counts.withoutCaption() == 0;
            case EXPORT -> false;
        };
    }

    String triggerText() {
        return settings.trigger().map(TriggerWord::value).orElse("");
    }

    /** The captioner that would be asked first; empty while there is none that could be. */
    Optional<String> captioner() {
        CaptionerChain chain = settings.chain();
        if (chain.isAutomatic()) {
            return Optional.of(hasKey() ? Captioners.GEMINI : Captioners.OFFLINE);
        }
        return chain.links().stream()
                .map(ChainLink::captioner)
                .filter(id -> hasKey() || !id.equals(Captioners.GEMINI))
                .findFirst();
    }

    private boolean canCaption() {
        return captioner().isPresent();
    }

    private boolean isDrafting() {
        return settings.chain().isAutomatic() && !hasKey();
    }

    private boolean hasKey() {
        return switch (key) {
            case KeyState.None _ -> false;
            case KeyState.Personal _, KeyState.Server _ -> true;
        };
    }
}

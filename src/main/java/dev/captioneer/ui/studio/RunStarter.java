package dev.captioneer.ui.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.Estimate;
import dev.captioneer.captioning.RunOrder;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.RunStart;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Author;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Image;
import dev.captioneer.project.Project;
import dev.captioneer.ui.ErrorNotification;
import java.util.List;

/** Places orders for captions, and leads to what is missing where one cannot be placed. */
final class RunStarter {

    private static final int HINT_MILLIS = 4_000;

    private final StudioServices services;
    private final StudioModel model;
    private final StudioActions actions;

    RunStarter(StudioServices services, StudioModel model, StudioActions actions) {
        this.services = services;
        this.model = model;
        this.actions = actions;
    }

    /** Asks which images are meant. */
    void ask(RunScope chosen) {
        List<ImageId> picked = List.copyOf(model.picked().peek());
        if (isReady()) {
            new GenerateDialog(services.texts(), model.counts().peek(), picked.size(), chosen, orders(picked)).open();
        }
    }

    private GenerateDialog.Orders orders(List<ImageId> picked) {
        return new GenerateDialog.Orders() {
            @Override
            public Estimate estimate(RunScope scope, boolean replaceEdits, RunPace pace) {
                return services.estimates()
                        .estimate(model.project().peek(), order(scope, meant(scope), replaceEdits, pace));
            }

            @Override
            public void place(RunScope scope, boolean replaceEdits, RunPace pace) {
                RunStarter.this.place(order(scope, meant(scope), replaceEdits, pace));
            }

            private List<ImageId> meant(RunScope scope) {
                return scope == RunScope.SELECTED ? picked : List.of();
            }
        };
    }

    /** Starts at once; where a person's words are among the images, asks whether they may be replaced. */
    void start(RunScope scope, List<ImageId> images) {
        if (!isReady()) {
            return;
        }
        long edited = images.stream().filter(this::isWrittenByPerson).count();
        if (edited == 0) {
            place(order(scope, images, false, RunPace.NOW));
        } else {
            new ReplaceDialog(edited, images.size(), replace -> place(order(scope, images, replace, RunPace.NOW)))
                    .open();
        }
    }

    private boolean isWrittenByPerson(ImageId image) {
        return services.images()
                .find(model.id(), image)
                .flatMap(Image::caption)
                .filter(caption ->
                        caption.author() == Author.PERSON && !caption.text().isEmpty())
                .isPresent();
    }

    private boolean isReady() {
        Project project = model.project().peek();
        if (project.settings().trigger().isEmpty()) {
            actions.openTrigger();
            return false;
        }
        if (isKeyMissing(project.settings().chain())) {
            actions.openCaptioner();
            return false;
        }
        return true;
    }

    private boolean isKeyMissing(CaptionerChain chain) {
        return keySource() == KeySource.NONE
                && !chain.isAutomatic()
                && chain.links().stream().allMatch(link -> link.captioner().equals(Captioners.GEMINI));
    }

    private KeySource keySource() {
        return services.keys().source(model.project().peek().workspace()).orElse(KeySource.NONE);
    }

    private RunOrder order(RunScope scope, List<ImageId> images, boolean replaceEdits, RunPace pace) {
        return new RunOrder(scope, images, model.settings().chain(), pace, keySource(), replaceEdits);
    }

    private void place(RunOrder order) {
        say(services.runs().start(model.project().peek(), order));
        model.refreshRun();
    }

    private void say(RunStart start) {
        switch (start) {
            case RunStart.Started _ -> model.pickNone();
            case RunStart.NothingToDo _ -> hint("run.nothing-to-do");
            case RunStart.AlreadyRunning _ -> hint("run.already");
            case RunStart.Rejected(String code) -> ErrorNotification.show(services.texts(), code);
        }
    }

    private static void hint(String key) {
        Notification.show(UI.getCurrent().getTranslation(key), HINT_MILLIS, Notification.Position.BOTTOM_CENTER);
    }
}

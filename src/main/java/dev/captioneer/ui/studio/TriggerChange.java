package dev.captioneer.ui.studio;

import dev.captioneer.project.Captions;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;

/** Changed settings. Where another trigger word is among them, it takes the place of the old one in the captions too. */
record TriggerChange(Captions captions, StudioModel model, ProjectSettings before, ProjectSettings after) {

    /** @return how many captions say the new word instead of the old one now */
    int make() {
        model.configure(after);
        return renamed(before, after);
    }

    /** The old word is back, in the settings and in the captions; what else was changed stays. */
    void takeBack() {
        ProjectSettings now = model.settings();
        before.trigger().ifPresent(word -> {
            model.configure(now.withTrigger(word));
            renamed(now, model.settings());
        });
    }

    String oldWord() {
        return before.trigger().map(TriggerWord::value).orElse("");
    }

    String newWord() {
        return after.trigger().map(TriggerWord::value).orElse("");
    }

    private int renamed(ProjectSettings from, ProjectSettings to) {
        if (from.trigger().isEmpty() || to.trigger().isEmpty() || from.trigger().equals(to.trigger())) {
            return 0;
        }
        int renamed = captions.renameTrigger(
                model.id(), from.trigger().get(), to.trigger().get());
        model.refreshImages();
        return renamed;
    }
}

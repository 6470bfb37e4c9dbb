package dev.captioneer.ui.studio;

import dev.captioneer.captioning.RunScope;
import dev.captioneer.kernel.ImageId;
import java.util.List;
import java.util.Set;

/** What the parts of the studio ask for and only the studio as a whole can do. */
interface StudioActions {

    void addPhotos();

    void openTrigger();

    void openCaptioner();

    /** Asks which images, and whether a person's captions may be replaced. */
    void openGenerate();

    /** Starts at once where nothing of a person's would be replaced, else asks. */
    void caption(RunScope scope, List<ImageId> images);

    void openPreview();

    void openExport();

    void delete(Set<ImageId> images);

    void toggleConsole();

    void openShortcuts();

    void showNextWithoutCaption();

    void showNextFailed();

    void editCaption();

    void leaveEditor();

    void undoCaption();
}

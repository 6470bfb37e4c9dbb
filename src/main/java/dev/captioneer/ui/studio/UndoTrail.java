package dev.captioneer.ui.studio;

import dev.captioneer.project.Caption;
import java.util.List;
import java.util.Optional;

/**
 * Where undo and redo of one caption stand. Each of them adds a version with an earlier text, so nothing is lost; the
 * trail only remembers which text that was.
 *
 * @param at the version whose text is in the editor
 * @param newest the newest version that was not made by undo or redo
 */
record UndoTrail(int at, int newest) {

    /** Starts at the current caption: nothing to redo. */
    static UndoTrail startingAt(int version) {
        return new UndoTrail(version, version);
    }

    /** @param history newest first */
    Optional<Caption> earlier(List<Caption> history) {
        String shown = textOf(history, at);
        return history.stream()
                .filter(caption -> caption.version() < at && !caption.text().equals(shown))
                .findFirst();
    }

    /** @param history newest first */
    Optional<Caption> later(List<Caption> history) {
        String shown = textOf(history, at);
        return history.reversed().stream()
                .filter(caption -> caption.version() > at && caption.version() <= newest)
                .filter(caption -> !caption.text().equals(shown))
                .findFirst();
    }

    UndoTrail movedTo(Caption caption) {
        return new UndoTrail(caption.version(), newest);
    }

    private static String textOf(List<Caption> history, int version) {
        return history.stream()
                .filter(caption -> caption.version() == version)
                .findFirst()
                .map(Caption::text)
                .orElse("");
    }
}

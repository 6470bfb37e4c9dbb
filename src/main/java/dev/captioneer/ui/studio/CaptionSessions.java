package dev.captioneer.ui.studio;

import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Auto-save makes a version of every pause in typing. A reader of the history wants one entry per sitting: versions of a
 * person that follow each other within two minutes are one, and the last of them stands for all. A text that was left by
 * going back to an earlier one (undo, restore, the other side of a conflict) stands for itself: nothing later contains it.
 */
final class CaptionSessions {

    private static final Duration PAUSE = Duration.ofMinutes(2);

    private CaptionSessions() {}

    /** @param history newest first, as is the result */
    static List<Caption> lastOfEach(List<Caption> history) {
        List<Caption> last = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if (i == 0 || !sameSitting(history.get(i), history.get(i - 1)) || wasLeft(history, i)) {
                last.add(history.get(i));
            }
        }
        return last;
    }

    private static boolean sameSitting(Caption earlier, Caption later) {
        return earlier.author() == Author.PERSON
                && later.author() == Author.PERSON
                && Duration.between(earlier.writtenAt(), later.writtenAt()).compareTo(PAUSE) < 0;
    }

    private static boolean wasLeft(List<Caption> history, int index) {
        String next = history.get(index - 1).text();
        return history.subList(index + 1, history.size()).stream()
                .anyMatch(older -> older.text().equals(next));
    }
}

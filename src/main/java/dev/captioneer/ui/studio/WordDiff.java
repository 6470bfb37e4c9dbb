package dev.captioneer.ui.studio;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What changed from one caption to the next, word by word. */
final class WordDiff {

    /** Some words that are in both texts, only in the later or only in the earlier one. */
    record Part(Kind kind, String text) {}

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    private WordDiff() {}

    static List<Part> between(String earlier, String later) {
        List<String> before = words(earlier);
        List<String> after = words(later);
        List<Part> parts = new ArrayList<>();
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(parts, Kind.SAME, before.subList(position, delta.getSource().getPosition()));
            add(parts, Kind.REMOVED, delta.getSource().getLines());
            add(parts, Kind.ADDED, delta.getTarget().getLines());
            position = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Kind.SAME, before.subList(position, before.size()));
        return parts;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join(" ", words)));
        }
    }
}

package dev.captioneer.console;

import dev.captioneer.kernel.ImageId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which events are meant.
 *
 * @param levels at least one of these
 * @param text contained in the message or the image's name, whatever the case; empty means all
 * @param since only events with a larger {@link ConsoleEvent#id()}; 0 means all
 */
public record ConsoleFilter(Set<Level> levels, String text, Optional<ImageId> image, long since) {

    public static final ConsoleFilter ALL = new ConsoleFilter(EnumSet.allOf(Level.class), "", Optional.empty(), 0);

    public ConsoleFilter {
        levels = Set.copyOf(levels);
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    public ConsoleFilter withLevels(Set<Level> wanted) {
        return new ConsoleFilter(wanted, text, image, since);
    }

    public ConsoleFilter withText(String wanted) {
        return new ConsoleFilter(levels, wanted, image, since);
    }

    public ConsoleFilter withImage(Optional<ImageId> wanted) {
        return new ConsoleFilter(levels, text, wanted, since);
    }

    public ConsoleFilter withSince(long id) {
        return new ConsoleFilter(levels, text, image, id);
    }
}

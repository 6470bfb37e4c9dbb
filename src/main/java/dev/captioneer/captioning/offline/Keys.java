package dev.captioneer.captioning.offline;

import java.util.Locale;

/** How the words of an enum are called in the word lists. */
final class Keys {

    private Keys() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

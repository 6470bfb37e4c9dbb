package dev.captioneer.export;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in one zip. {@code ZipOutputStream} takes absolute, empty and climbing names and fails on duplicates in mid
 * stream, so every name is checked before the first byte.
 */
final class EntryNames {

    private static final Pattern FLAT = Pattern.compile("[A-Za-z0-9_-]{1,100}\\.[a-z0-9]{1,8}");

    private final Set<String> taken = new HashSet<>();

    /** @throws IllegalStateException where it is not flat ASCII, or differs from another one by case at most: a bug */
    void claim(String name) {
        if (!FLAT.matcher(name).matches()) {
            throw new IllegalStateException("Not a name for a zip: " + name);
        }
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalStateException("Twice in one zip: " + name);
        }
    }
}

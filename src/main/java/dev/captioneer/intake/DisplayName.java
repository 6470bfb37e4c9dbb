package dev.captioneer.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is left of a file name that a stranger's computer sent: its last part, as text to show. Never a path. */
record DisplayName(String value) {

    static final int LONGEST = 255;

    private static final String UNNAMED = "unnamed";
    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern FOLDERS = Pattern.compile("^.*(?:[/\\\\]|%2[fF]|%5[cC])", Pattern.DOTALL);
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\x{FEFF}\\x{200B}\\x{2028}\\x{2029}\\x{2060}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final Set<String> LITTER = Set.of("thumbs.db", ".ds_store", "desktop.ini", "ehthumbs.db");

    static DisplayName of(String sent) {
        String base = FOLDERS.matcher(sent).replaceFirst("");
        String local = DRIVE.matcher(base).replaceFirst("");
        String visible = INVISIBLE.matcher(local).replaceAll("").strip();
        return new DisplayName(visible.isEmpty() || isDots(visible) ? UNNAMED : shortened(visible));
    }

    /** What operating systems leave in folders, whatever is in it. */
    boolean isLitter() {
        return value.startsWith("._") || LITTER.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Lower case, without the dot; empty where there is none. */
    String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean isDots(String name) {
        return name.chars().allMatch(c -> c == '.');
    }

    /** The end goes first, but for the extension, by which people know a file. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        int end = LONGEST - extension.length() - 1;
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return name.substring(0, whole) + "…" + extension;
    }
}

package dev.captioneer.console;

import java.util.regex.Pattern;

/** What strangers wrote, made fit for one line that a person reads: no control characters, no keys. */
final class SafeText {

    /** Google's API keys, the older and the newer form. */
    private static final Pattern KEYS = Pattern.compile("AIza[0-9A-Za-z_-]{35}|AQ\\.[0-9A-Za-z_.-]+");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final int LONGEST = 2_000;

    private SafeText() {}

    static String of(String text) {
        String oneLine = LINE_BREAKS.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(oneLine).replaceAll("");
        String secretFree = KEYS.matcher(visible).replaceAll("…");
        return secretFree.length() <= LONGEST ? secretFree : secretFree.substring(0, LONGEST) + "…";
    }
}

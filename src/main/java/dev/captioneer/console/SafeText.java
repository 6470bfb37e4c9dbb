package dev.captioneer.console;

import dev.captioneer.kernel.Redaction;
import java.util.regex.Pattern;

/** What strangers wrote, made fit for one line that a person reads: no control characters, no keys. */
final class SafeText {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FEFF}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");
    private static final int LONGEST = 2_000;

    private SafeText() {}

    static String of(String text) {
        String oneLine = LINE_BREAKS.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(oneLine).replaceAll("");
        String secretFree = Redaction.redacted(visible);
        return secretFree.length() <= LONGEST ? secretFree : secretFree.substring(0, LONGEST) + "…";
    }
}

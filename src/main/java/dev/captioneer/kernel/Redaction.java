package dev.captioneer.kernel;

import java.util.regex.Pattern;

/** Takes keys out of texts that are logged, shown or stored: both forms of Google's API keys. */
public final class Redaction {

    public static final String REDACTED = "[key]";

    // Forms by Google's documentation of API keys: old ones begin with AIza, new ones with "AQ.".
    private static final Pattern KEYS = Pattern.compile("AIza[0-9A-Za-z_-]{35}|AQ\\.[0-9A-Za-z_.-]+");

    private Redaction() {}

    public static String redacted(String text) {
        return KEYS.matcher(text).replaceAll(REDACTED);
    }

    /** The same, and this secret as well, whatever it looks like. */
    public static String redacted(String text, Secret secret) {
        String known = secret.reveal().strip();
        return redacted(known.isEmpty() ? text : text.replace(known, REDACTED));
    }
}

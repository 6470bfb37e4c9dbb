package dev.captioneer.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/**
 * A key, code or token. Its text leaves only by {@link #reveal()}, so that a record that holds one can be printed and
 * logged without harm.
 */
public final class Secret {

    private static final int SHOWN = 4;

    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The secret itself, for the one call that needs it. */
    public String reveal() {
        return text;
    }

    /** The last four characters behind an ellipsis, or the ellipsis alone where that would tell too much. */
    public String masked() {
        return text.length() < 4 * SHOWN ? "…" : "…" + text.substring(text.length() - SHOWN);
    }

    /** A stable name for this secret which does not give it away: the start of its SHA-256. */
    public String fingerprint() {
        return Sha256.of(text.getBytes(UTF_8)).hex().substring(0, 16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(text.getBytes(UTF_8), that.text.getBytes(UTF_8));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "…";
    }
}

package dev.captioneer.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.Sha256;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person typed or pasted where an API key or an access code belongs, freed of what comes along when copying
 * (white space, byte order mark, zero-width characters): 1 to {@link #LONGEST} characters of printable ASCII.
 */
public final class EnteredSecret {

    public static final int LONGEST = 256;

    private static final int LONGEST_PASTED = 4 * LONGEST;
    private static final int SHORTEST_KEY = 20;
    private static final int SHORTEST_GOOGLE_KEY = 30;
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+|[\\s\\p{Z}\\p{Cc}\\p{Cf}]+$");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1," + LONGEST + "}");

    private final Secret secret;

    private EnteredSecret(Secret secret) {
        this.secret = secret;
    }

    /** @return empty for what can be neither a key nor a code */
    public static Optional<EnteredSecret> parse(String typed) {
        if (typed.length() > LONGEST_PASTED) {
            return Optional.empty();
        }
        String text = AROUND.matcher(typed).replaceAll("");
        return PRINTABLE.matcher(text).matches() ? Optional.of(new EnteredSecret(new Secret(text))) : Optional.empty();
    }

    /** Compares in a time that tells nothing about where the difference is. */
    boolean matches(Secret other) {
        return MessageDigest.isEqual(digest(secret), digest(other));
    }

    /** Whether it could be an API key: long enough and without spaces. */
    boolean looksLikeKey() {
        return secret.reveal().length() >= SHORTEST_KEY && !secret.reveal().contains(" ");
    }

    /** Whether it can be nothing but a key from Google: they begin with {@code AIza} or {@code AQ.}. */
    boolean isGoogleKey() {
        String text = secret.reveal();
        return looksLikeKey()
                && text.length() >= SHORTEST_GOOGLE_KEY
                && (text.startsWith("AIza") || text.startsWith("AQ."));
    }

    Secret secret() {
        return secret;
    }

    private static byte[] digest(Secret secret) {
        return Sha256.newDigest().digest(secret.reveal().getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}

package dev.captioneer.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Secrets that we make: 256 random bits in URL-safe Base64, too many to guess, so that a plain SHA-256 hides them. */
final class RandomSecrets {

    private static final int BYTES = 32;
    private static final int LONGEST_TYPED = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecrets() {}

    static Secret next(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String text = new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), US_ASCII);
        return new Secret(prefix + text);
    }

    static Sha256 hash(Secret secret) {
        return Sha256.of(secret.reveal().getBytes(UTF_8));
    }

    /** The hash of what a stranger sent; empty for what none of ours can be, before any work is done on it. */
    static Optional<Sha256> hashOfTyped(Secret typed) {
        int length = typed.reveal().length();
        return length < BYTES || length > LONGEST_TYPED ? Optional.empty() : Optional.of(hash(typed));
    }
}

package dev.captioneer.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.kernel.Secret;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The hash of a secret that people made up: slow, so that a stolen database does not give it away by guessing. */
final class SlowHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final byte[] SALT = "captioneer access code".getBytes(UTF_8);
    private static final int ROUNDS = 200_000;
    private static final int BITS = 256;

    private SlowHash() {}

    /** @return 64 hexadecimal digits; takes about a tenth of a second */
    static String of(Secret secret) {
        try {
            PBEKeySpec spec = new PBEKeySpec(secret.reveal().toCharArray(), SALT, ROUNDS, BITS);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance(ALGORITHM)
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}

package dev.captioneer.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of some bytes as 64 lower-case hexadecimal digits. */
public record Sha256(String hex) {

    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (hex.length() != 64 || !SYNTAX.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a SHA-256: 64 lower-case hexadecimal digits are needed");
        }
    }

    public static Sha256 of(byte[] bytes) {
        return from(newDigest().digest(bytes));
    }

    /** @param digest the 32 bytes of a finished digest */
    public static Sha256 from(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    /** A fresh digest, for bytes that arrive in pieces. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}

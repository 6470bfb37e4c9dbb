package dev.captioneer.kernel;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * Makes and checks identifiers: 20 characters of {@code 0-9a-z}, about 103 random bits, not guessable and safe in file
 * names and URLs.
 */
final class Ids {

    private static final char[] ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz".toCharArray();
    private static final int LENGTH = 20;
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-z]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String random() {
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = ALPHABET[RANDOM.nextInt(ALPHABET.length)];
        }
        return new String(id);
    }

    static boolean isValid(String id) {
        return id.length() == LENGTH && SYNTAX.matcher(id).matches();
    }

    static String checked(String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException("Not an identifier: 20 characters of 0-9 and a-z are needed");
        }
        return id;
    }
}

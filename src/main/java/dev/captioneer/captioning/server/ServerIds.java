package dev.captioneer.captioning.server;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids for the servers of people; an administrator's never begins with {@code p-}. */
final class ServerIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;

    private ServerIds() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return "p-" + HexFormat.of().formatHex(bytes);
    }
}

package dev.captioneer.captioning.server;

import java.util.regex.Pattern;

/** The technical texts beside codes. */
final class Details {

    static final int LONGEST = 400;

    private static final Pattern LINES = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Details() {}

    /** One line of at most {@link #LONGEST} characters. */
    static String shortened(String text) {
        String line = LINES.matcher(text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text)
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

package dev.captioneer.captioning;

import java.util.regex.Pattern;

/** Tells a description from the other things that models say, and takes their habits out of it. */
final class ModelManners {

    private static final Wording WORDING = Wording.load("manners.properties");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern REFUSAL = atStart("refusal");
    private static final Pattern CHATTER = atStart("chatter");
    private static final Pattern OPENER = atStart("opener");
    private static final Pattern GUESS = anywhere("hedge.gone");
    private static final Pattern SEEMS = anywhere("hedge.is");
    private static final Pattern SEEM = anywhere("hedge.are");

    private ModelManners() {}

    static boolean isRefusal(String line) {
        return REFUSAL.matcher(line).lookingAt();
    }

    static boolean isChatter(String line) {
        return CHATTER.matcher(line).lookingAt();
    }

    /** Without "the image shows" and the like, and without guesses. */
    static String plain(String line) {
        String rest = line;
        String before;
        do {
            before = rest;
            rest = OPENER.matcher(rest).replaceFirst("").strip();
        } while (!rest.equals(before));
        String surer = GUESS.matcher(rest).replaceAll("");
        return SEEM.matcher(SEEMS.matcher(surer).replaceAll("is")).replaceAll("are");
    }

    private static Pattern atStart(String key) {
        return Pattern.compile("^(?:" + WORDING.get(key) + ")", FLAGS);
    }

    private static Pattern anywhere(String key) {
        return Pattern.compile(WORDING.get(key), FLAGS);
    }
}

package dev.captioneer.captioning.offline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wording and the words in it that there is evidence for.
 *
 * @param text "under a blue sky"
 * @param proven "blue sky"
 */
record Said(String text, String proven) {

    private static final Pattern PROVEN = Pattern.compile("\\{([^{}]*)}");

    /** @param marked the wording with braces around what is proven; without braces it is proven as a whole */
    static Said of(String marked) {
        Matcher matcher = PROVEN.matcher(marked);
        if (!matcher.find()) {
            return new Said(marked, marked);
        }
        String proven = matcher.group(1);
        return new Said(matcher.replaceAll("$1"), proven);
    }
}

package dev.captioneer.project;

import java.util.Locale;
import java.util.regex.Pattern;

/** Sort keys that put {@code IMG_2} before {@code IMG_10}, so that a database can sort names as people count. */
final class NaturalOrder {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private NaturalOrder() {}

    /** Each run of digits, without leading zeros, is preceded by its length; compare the keys character by character. */
    static String keyOf(String fileName) {
        return DIGITS.matcher(fileName.toLowerCase(Locale.ROOT)).replaceAll(match -> {
            String number = match.group().replaceFirst("^0+(?=.)", "");
            return String.format(Locale.ROOT, "%04d%s", number.length(), number);
        });
    }
}

package dev.captioneer.project;

import java.util.regex.Pattern;

/** The one form in which captions are stored: a single line of valid Unicode that every trainer reads. */
public final class CaptionText {

    private static final Pattern LINE_BREAKS_AND_TABS = Pattern.compile("[\\t\\n\\x0B\\f\\r\\x85\\u2028\\u2029]+");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\x{FEFF}\\x{200B}\\x{2060}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\p{Cs}]");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private CaptionText() {}

    /**
     * Line breaks and tabs become one space; control, direction and zero-width characters and halves of characters go;
     * runs of spaces become one; the ends are stripped.
     */
    public static String clean(String text) {
        String oneLine = LINE_BREAKS_AND_TABS.matcher(text).replaceAll(" ");
        String visible = INVISIBLE.matcher(oneLine).replaceAll("");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }
}

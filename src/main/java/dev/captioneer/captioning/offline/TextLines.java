package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.offline.Sightings.TextLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The few largest lines of text that are read without a doubt. */
record TextLines(TextFinder finder, TextReader reader) {

    private static final int MOST_LINES = 3;

    /** Of a page full of text only so many lines are tried. */
    private static final int MOST_TRIED = 5;

    /** What people write on signs; the recogniser also knows Chinese, and sees it in patterns. */
    private static final Pattern WORDS = Pattern.compile("[\\p{IsLatin}\\d][\\p{IsLatin}\\d .,:;!?&'’\"%€$£#@()+/-]*");

    private static final Pattern TWO_LETTERS = Pattern.compile(".*\\p{IsLatin}{2}.*");

    /** From top to bottom. */
    List<TextLine> read(Pixels picture) throws OrtException {
        List<TextLine> lines = new ArrayList<>();
        List<TextArea> areas = finder.find(picture);
        for (TextArea area : areas.subList(0, Math.min(MOST_TRIED, areas.size()))) {
            if (lines.size() < MOST_LINES) {
                reader.read(picture, area)
                        .filter(line -> line.score() >= Thresholds.READ && isWords(line.text()))
                        .map(line -> new TextLine(line.text(), line.score(), area.box(picture)))
                        .ifPresent(lines::add);
            }
        }
        lines.sort(Comparator.comparingDouble(line -> line.box().y()));
        return lines;
    }

    private static boolean isWords(String text) {
        return WORDS.matcher(text).matches() && TWO_LETTERS.matcher(text).matches();
    }
}

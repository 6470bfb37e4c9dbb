package dev.captioneer.intake;

import java.util.Map;

/** The code of each kind of file that is no picture we take; its sentence says how to make one of it. */
final class ForeignFile {

    private static final String UNKNOWN = "IMG-FOREIGN-UNKNOWN";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("HEIC", "IMG-FOREIGN-HEIC"),
            Map.entry("AVIF", "IMG-FOREIGN-AVIF"),
            Map.entry("GIF", "IMG-FOREIGN-GIF"),
            Map.entry("SVG", "IMG-FOREIGN-SVG"),
            Map.entry("HTML", "IMG-FOREIGN-HTML"),
            Map.entry("PDF", "IMG-FOREIGN-PDF"),
            Map.entry("MP4", "IMG-FOREIGN-MP4"),
            Map.entry("TIFF", "IMG-FOREIGN-TIFF"),
            Map.entry("PSD", "IMG-FOREIGN-PSD"),
            Map.entry("RAW", "IMG-FOREIGN-RAW"),
            Map.entry("BMP", "IMG-FOREIGN-BMP"),
            Map.entry("ZIP", "IMG-FOREIGN-ZIP"),
            Map.entry("TEXT", "IMG-FOREIGN-TEXT"));

    private ForeignFile() {}

    /** @param kind as {@code Sniffed.Foreign} names it */
    static String code(String kind) {
        return CODES.getOrDefault(kind, UNKNOWN);
    }
}

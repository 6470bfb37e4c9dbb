package dev.captioneer.project;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that captions are written in. */
public enum CaptionLanguage {
    ENGLISH("en"),
    DUTCH("nl"),
    GERMAN("de"),
    FRENCH("fr"),
    SPANISH("es"),
    ITALIAN("it");

    private final String code;

    CaptionLanguage(String code) {
        this.code = code;
    }

    /** ISO 639-1, lower case. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    public static Optional<CaptionLanguage> ofCode(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }
}

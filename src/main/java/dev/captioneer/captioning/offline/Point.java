package dev.captioneer.captioning.offline;

import java.util.List;
import java.util.Optional;

/**
 * Something to say, in no language yet.
 *
 * @param key of the word lists
 * @param colours only for tones
 */
record Point(String key, List<ColourName> colours, Evidence.Source source, String finding, List<Box> boxes) {

    static Point measured(String key, String finding) {
        return new Point(key, List.of(), Evidence.Source.MEASURE, finding, List.of());
    }

    static Point seen(String key, Evidence.Source source, String finding, Box box) {
        return new Point(key, List.of(), source, finding, List.of(box));
    }

    /** Between commas. */
    Said phrase(Lexicon lexicon) {
        return said(lexicon, "").orElseThrow();
    }

    /** Behind the trigger word; empty for what reads badly there. */
    Optional<Said> clause(Lexicon lexicon) {
        return said(lexicon, ".clause");
    }

    Said sentence(Lexicon lexicon) {
        return said(lexicon, ".sentence").orElseThrow();
    }

    Optional<Said> said(Lexicon lexicon, String form) {
        return lexicon.said(
                key + form,
                lexicon.colours(colours, Lexicon.Form.BARE),
                lexicon.colours(colours, Lexicon.Form.AFTER_IN));
    }

    Evidence evidence(Said said) {
        return new Evidence(said.proven(), source, finding, boxes);
    }
}

package dev.captioneer.review;

import java.util.List;
import java.util.Optional;

/**
 * What a check says about a caption, an image or the whole set.
 *
 * @param code stable, {@code NO-CAPTION}, {@code TRIGGER-MISSING}, …; its sentence is {@code finding.<CODE>} of the
 *     translations
 * @param arguments of the sentence
 * @param range the words that are meant, where there are some
 */
public record Finding(String code, Severity severity, List<Object> arguments, Optional<TextRange> range) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding stops(String code, Object... arguments) {
        return new Finding(code, Severity.STOPS, List.of(arguments), Optional.empty());
    }

    public static Finding warns(String code, Object... arguments) {
        return new Finding(code, Severity.WARNS, List.of(arguments), Optional.empty());
    }

    public Finding at(int start, int end) {
        return new Finding(code, severity, arguments, Optional.of(new TextRange(start, end)));
    }

    public boolean stops() {
        return severity == Severity.STOPS;
    }
}

package dev.captioneer.intake;

import java.util.List;

/**
 * Something about a picture that was taken nevertheless.
 *
 * @param code {@code NOTE-…}; its sentence is {@code code.<CODE>} of the translations
 * @param arguments of the sentence
 */
public record IntakeNote(String code, List<Object> arguments) {

    /** The bytes are another format than the name says. Arguments: the format by name, the format by bytes. */
    public static final String WRONG_EXTENSION = "NOTE-WRONG-EXTENSION";

    /** Only the first of several frames is used. */
    public static final String ANIMATED = "NOTE-ANIMATED";

    public IntakeNote {
        arguments = List.copyOf(arguments);
    }
}

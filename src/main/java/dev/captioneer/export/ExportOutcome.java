package dev.captioneer.export;

/** What became of an export. */
public sealed interface ExportOutcome {

    /** The receiver closes the file when it is sent. */
    record Built(ExportFile file) implements ExportOutcome {}

    /**
     * Nothing was written.
     *
     * @param code {@code EXPORT-NO-TRIGGER}, {@code EXPORT-EMPTY}, {@code DISK-FULL}, …; its sentence is
     *     {@code code.<CODE>} of the translations
     */
    record Refused(String code) implements ExportOutcome {}
}

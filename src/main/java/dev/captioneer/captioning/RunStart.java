package dev.captioneer.captioning;

/** What became of an order. */
public sealed interface RunStart {

    record Started(Run run) implements RunStart {}

    /** No image matches the order. */
    record NothingToDo() implements RunStart {}

    /** The project has a run that is not finished. */
    record AlreadyRunning(Run run) implements RunStart {}

    /** @param code {@code RUN-NO-TRIGGER}, {@code RUN-NO-KEY}, {@code RUN-UNKNOWN-CAPTIONER}, {@code RUN-NO-NIGHT}, … */
    record Rejected(String code) implements RunStart {}
}

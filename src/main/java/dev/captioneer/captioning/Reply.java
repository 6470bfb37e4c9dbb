package dev.captioneer.captioning;

import dev.captioneer.project.Image;
import dev.captioneer.project.Provenance;

/** What came of wanting to ask a captioner once. */
sealed interface Reply {

    /**
     * A caption.
     *
     * @param asked the image as it was when the captioner was asked
     */
    record Caption(Image asked, String text, Provenance provenance) implements Reply {}

    record Setback(Step step) implements Reply {}

    /** No permit yet; nothing was sent. */
    record NotYet(Turn.Wait turn) implements Reply {}

    /** This model cannot be asked for long; nothing was sent. */
    record Closed() implements Reply {}

    /** The image is gone or a person wrote its caption; nothing was sent. */
    record NotNeeded() implements Reply {}

    /** The run stops; there is no answer. */
    record Stopped() implements Reply {}
}

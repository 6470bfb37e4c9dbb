package dev.captioneer.captioning;

import java.time.Instant;

/** Whether a request may be sent now. */
sealed interface Turn {

    /** Yes; it is counted already. */
    record Go() implements Turn {}

    /** Not before {@code until}; then ask again. */
    record Wait(Instant until, String code) implements Turn {}

    /** This model cannot be asked for long: take another one. */
    record Out(Instant until, String code) implements Turn {}
}

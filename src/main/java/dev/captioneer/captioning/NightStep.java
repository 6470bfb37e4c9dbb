package dev.captioneer.captioning;

import dev.captioneer.project.Trouble;

/** How a run over night goes on. */
sealed interface NightStep {

    /** Nothing is to be done before then. */
    record Later(Turn.Wait turn) implements NightStep {}

    /** It cannot go on. */
    record Halted(Trouble trouble) implements NightStep {}

    /** It was paused or cancelled, or the process ends. */
    record Stopped() implements NightStep {}

    /** No job is left, nothing is to be handed in: what waits now is captioned the normal way. */
    record Over() implements NightStep {}
}

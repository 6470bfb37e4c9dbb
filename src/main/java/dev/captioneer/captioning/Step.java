package dev.captioneer.captioning;

import dev.captioneer.project.Trouble;
import java.time.Duration;

/** What happens to an image after a setback. */
sealed interface Step {

    /** Another try, after a wait of its own and with a new permit. */
    record Again(Duration backOff) implements Step {}

    /**
     * That was it for this image.
     *
     * @param state FAILED or REFUSED
     */
    record GiveUp(ItemState state, Trouble trouble) implements Step {}

    /** This captioner is out for the rest of the run; somebody else goes on. */
    record CaptionerOut(Trouble trouble) implements Step {}

    /** The whole run cannot go on. */
    record StopRun(Trouble trouble) implements Step {}
}

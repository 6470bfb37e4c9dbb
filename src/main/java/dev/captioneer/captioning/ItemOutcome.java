package dev.captioneer.captioning;

import dev.captioneer.project.Image;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.Trouble;

/** What became of an item when its worker leaves it. */
sealed interface ItemOutcome {

    record Captioned(Image asked, String text, Provenance provenance) implements ItemOutcome {}

    /** The image is gone or a person wrote its caption. */
    record Kept() implements ItemOutcome {}

    /** @param state FAILED or REFUSED */
    record GivenUp(ItemState state, Trouble trouble) implements ItemOutcome {}

    /** The run stops: to be done when it goes on. */
    record GivenBack() implements ItemOutcome {}

    /** The run cannot go on, and this item is to be done if it ever does. */
    record RunStopped(Trouble trouble) implements ItemOutcome {}
}

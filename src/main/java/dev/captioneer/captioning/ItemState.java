package dev.captioneer.captioning;

/** Where an item of a run is. */
public enum ItemState {
    WAITING,
    /** Being captioned right now; after a crash it goes back to waiting. */
    WORKING,
    CAPTIONED,
    /** Left alone: a person wrote meanwhile, or the image is gone. */
    KEPT,
    FAILED,
    REFUSED,
    /** Not done, because the run was cancelled. */
    CANCELLED
}

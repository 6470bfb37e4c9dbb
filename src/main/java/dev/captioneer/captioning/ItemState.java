package dev.captioneer.captioning;

/** Where an item of a run is. */
public enum ItemState {
    WAITING,
    /** Being captioned right now; after a crash it goes back to waiting. */
    WORKING,
    /** Handed in with a job that the server works through over night. */
    SUBMITTED,
    CAPTIONED,
    /** Left alone: a person wrote meanwhile, or the image is gone. */
    KEPT,
    FAILED,
    REFUSED,
    /** Not done, because the run was cancelled. */
    CANCELLED
}

package dev.captioneer.captioning;

/** Which images a run is ordered for. */
public enum RunScope {
    /** Those without a caption. */
    MISSING,
    /** Those whose last try failed or was refused. */
    FAILED,
    /** Every image; a person's captions only when that was chosen explicitly. */
    ALL,
    /** Those named in the order. */
    SELECTED
}

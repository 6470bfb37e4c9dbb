package dev.captioneer.captioning;

/** How soon the captions of a run are wanted. */
public enum RunPace {
    NOW,
    /** Handed in as jobs that the server works through when it likes, within a day, for half the price. */
    OVER_NIGHT
}

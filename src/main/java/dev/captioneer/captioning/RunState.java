package dev.captioneer.captioning;

/** Where a run is. */
public enum RunState {
    /** Ordered, or waiting for a quota until {@link Run#waitingUntil()}. */
    WAITING,
    RUNNING,
    PAUSED,
    /** The person's key is gone (restart) or was rejected; everything is kept. */
    WAITING_FOR_KEY,
    COMPLETED,
    CANCELLED,
    /** It cannot go on, {@link Run#messageCode()} says why; what is captioned is kept. */
    FAILED;

    public boolean isFinished() {
        return switch (this) {
            case COMPLETED, CANCELLED, FAILED -> true;
            case WAITING, RUNNING, PAUSED, WAITING_FOR_KEY -> false;
        };
    }
}

package dev.captioneer.captioning;

import java.util.EnumSet;
import java.util.Set;

/** Where a job is. */
public enum NightJobState {
    /** Written down here; whether the server has it is to be found out. */
    PREPARED,
    /** The server has it and has not begun. */
    PENDING,
    RUNNING,
    /** The server has done it; its answers are to be read. */
    SUCCEEDED,
    /** Its answers are stored. */
    READ,
    /** It ended without answers; its images are captioned in the normal way. */
    FAILED,
    /** The server did not come to it within its time. */
    EXPIRED,
    CANCELLED,
    /** The server does not know it any more. */
    LOST,
    /** The server did not take it. */
    REFUSED,
    /** It never reached the server; its images are handed in again. */
    ABANDONED;

    /** Those that images still wait for. */
    public static final Set<NightJobState> OPEN = Set.copyOf(EnumSet.of(PREPARED, PENDING, RUNNING, SUCCEEDED));

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}

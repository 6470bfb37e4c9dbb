package dev.captioneer.captioning;

/**
 * How fast one key may ask one model, until the server says otherwise.
 *
 * @param requestsPerMinute at least 1; {@link #UNLIMITED} where nobody counts
 * @param requestsPerDay at least 1; the day ends at midnight in Los Angeles; {@link #UNLIMITED} where nobody counts
 * @param concurrency requests at the same time, of all runs together
 */
public record Pace(int requestsPerMinute, int requestsPerDay, int concurrency) {

    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Only the number of requests at the same time is limited. */
    public static Pace atOnce(int concurrency) {
        return new Pace(UNLIMITED, UNLIMITED, concurrency);
    }

    public boolean isLimited() {
        return requestsPerMinute < UNLIMITED || requestsPerDay < UNLIMITED;
    }
}

package dev.captioneer.captioning;

/**
 * How fast one key may ask one model, until the server says otherwise.
 *
 * @param requestsPerMinute at least 1
 * @param requestsPerDay at least 1; the day ends at midnight in Los Angeles
 * @param concurrency requests at the same time, of all runs together
 */
record Pace(int requestsPerMinute, int requestsPerDay, int concurrency) {}

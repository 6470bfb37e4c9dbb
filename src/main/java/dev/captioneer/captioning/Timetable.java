package dev.captioneer.captioning;

import java.time.Duration;
import java.time.Instant;

/**
 * How long requests take: no faster than the pace of the minute, the quota of the day, and the server itself.
 *
 * @param took one request
 * @param atOnce requests at the same time
 */
record Timetable(Lane lane, DayQuotas quotas, Duration took, int atOnce) {

    /** Until the last of {@code requests}, at least one, is answered. */
    Duration timeFor(int requests, Instant now) {
        if (requests <= quotas.leftToday()) {
            return inOneDay(requests);
        }
        int later = requests - quotas.leftToday();
        int wholeDays = (later - 1) / quotas.perDay();
        return Duration.between(now, QuotaDay.of(now).end())
                .plusDays(wholeDays)
                .plus(inOneDay(later - wholeDays * quotas.perDay()));
    }

    private Duration inOneDay(int requests) {
        Duration paced = lane.timeFor(requests).plus(took);
        Duration worked = took.multipliedBy(requests).dividedBy(Math.min(atOnce, requests));
        return paced.compareTo(worked) < 0 ? worked : paced;
    }
}

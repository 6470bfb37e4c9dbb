package dev.captioneer.captioning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day of Gemini's daily quotas: it begins at midnight in Los Angeles. */
record QuotaDay(LocalDate date) {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    static QuotaDay of(Instant moment) {
        return new QuotaDay(LocalDate.ofInstant(moment, ZONE));
    }

    Instant end() {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}

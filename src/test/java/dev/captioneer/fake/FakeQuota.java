package dev.captioneer.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what is granted to each key and model: in any 60 seconds and in a day of America/Los_Angeles. What is refused
 * does not count.
 */
final class FakeQuota {

    static final int UNLIMITED = 0;

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private final int perMinute;
    private final int perDay;
    private final Map<String, Deque<Instant>> minutes = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();

    FakeQuota(Clock clock, int perMinute, int perDay) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.perDay = perDay;
    }

    /** @return the refusal, empty when the request is granted */
    synchronized Optional<FakeAnswer> refusal(String key, String model) {
        Instant now = clock.instant();
        String counter = key + ' ' + model;
        String day = counter + ' ' + LocalDate.ofInstant(now, PACIFIC);
        Deque<Instant> minute = minutes.computeIfAbsent(counter, any -> new ArrayDeque<>());
        while (!minute.isEmpty() && !now.isBefore(minute.getFirst().plus(MINUTE))) {
            minute.removeFirst();
        }
        if (perDay != UNLIMITED && days.getOrDefault(day, 0) >= perDay) {
            return Optional.of(body("err-429-per-day", model, perDay, Duration.ofSeconds(17)));
        }
        if (perMinute != UNLIMITED && minute.size() >= perMinute) {
            Duration wait = Duration.between(now, minute.getFirst().plus(MINUTE));
            return Optional.of(body("err-429-per-minute", model, perMinute, wait));
        }
        minute.addLast(now);
        days.merge(day, 1, Integer::sum);
        return Optional.empty();
    }

    private static FakeAnswer body(String sample, String model, int limit, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        FakeAnswer.Body body = FakeAnswer.sample(sample);
        String text = body.text()
                .replaceAll("limit: \\d+, model: [\\w.-]+", "limit: " + limit + ", model: " + model)
                .replaceAll("\"model\":\"[\\w.-]+\"", "\"model\":\"" + model + "\"")
                .replaceAll("\"quotaValue\":\"\\d+\"", "\"quotaValue\":\"" + limit + "\"")
                .replaceAll("retry in [\\d.]+s", "retry in " + wait.toMillis() / 1000.0 + "s")
                .replaceAll("\"retryDelay\":\"\\d+s\"", "\"retryDelay\":\"" + seconds + "s\"");
        return new FakeAnswer.Body(body.status(), body.contentType(), text);
    }
}

package dev.captioneer.captioning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The one place that knows how fast one key may ask one model right now: the pace of a minute and of a day, what the
 * server demanded since, and how many ask at the same time. Shared by all runs; thread-safe.
 *
 * <p>What the server's errors mean: {@code gemini.md}, "Errors".
 */
final class Lane {

    /** Our own pace, not an error of the server. */
    static final String MINUTE = "RUN-PACE-MINUTE";

    static final String DAY = "RUN-PACE-DAY";

    private static final Duration UNAVAILABLE_FOR = Duration.ofHours(4);
    private static final Duration MINUTE_UNLESS_SAID = Duration.ofSeconds(60);
    private static final Duration LONGEST_STRIKE = Duration.ofSeconds(60);
    private static final Duration HOLD_JITTER = Duration.ofSeconds(2);

    private final String model;
    private final Clock clock;
    private final Jitter jitter;
    private final Semaphore slots;
    private final Window window;
    private int perDay;
    private QuotaDay day;
    private int today;
    private int strikes;
    private Turn.Wait hold = new Turn.Wait(Instant.MIN, "");
    private Turn.Out out = new Turn.Out(Instant.MIN, "");
    private boolean missing;
    private Instant seen;

    Lane(String model, Pace pace, Clock clock, Jitter jitter) {
        this.model = model;
        this.clock = clock;
        this.jitter = jitter;
        slots = new Semaphore(pace.concurrency(), true);
        window = new Window(pace.requestsPerMinute());
        perDay = pace.requestsPerDay();
        seen = clock.instant();
        day = QuotaDay.of(seen);
    }

    String model() {
        return model;
    }

    /** One of the requests at the same time; blocks until there is one free. */
    void enter() throws InterruptedException {
        slots.acquire();
    }

    void leave() {
        slots.release();
    }

    /** Asks for a permit; {@link Turn.Go} has counted the request. Retries ask again: there is no way around. */
    synchronized Turn ask() {
        Instant now = now();
        Optional<Turn.Out> closed = closed(now);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (hold.until().isAfter(now)) {
            return hold;
        }
        Optional<Instant> full = window.fullUntil(now);
        if (full.isPresent()) {
            return new Turn.Wait(full.get(), MINUTE);
        }
        window.count(now);
        today++;
        return new Turn.Go();
    }

    /** Present while this model cannot be asked for long. */
    synchronized Optional<Turn.Out> closed() {
        return closed(now());
    }

    /** Whether the server said that there is no such model for this key, hours ago at most. */
    synchronized boolean isMissing() {
        return missing && closed().isPresent();
    }

    synchronized void answered() {
        strikes = 0;
    }

    /** All who share this lane wait as long as the server says, and longer each time it says so again. */
    synchronized void minuteQuota(CaptionOutcome.MinuteQuota quota) {
        Instant now = now();
        quota.limit().filter(limit -> limit > 0).ifPresent(window::learn);
        if (!hold.until().isAfter(now)) {
            strikes++;
        }
        Duration said = quota.retryAfter().orElse(MINUTE_UNLESS_SAID);
        hold(now.plus(longer(said, strike())).plus(jitter.upTo(HOLD_JITTER)), quota.code());
    }

    /** A quota error that names no quota. */
    synchronized void backOff(Duration wait, String code) {
        hold(now().plus(wait), code);
    }

    synchronized void dayQuota(CaptionOutcome.DayQuota quota) {
        Instant now = now();
        quota.limit().filter(limit -> limit > 0).ifPresent(limit -> perDay = Math.min(perDay, limit));
        missing = false;
        out = new Turn.Out(QuotaDay.of(now).end(), quota.code());
    }

    synchronized void unavailable(CaptionOutcome.ModelUnavailable gone) {
        missing = true;
        out = new Turn.Out(now().plus(UNAVAILABLE_FOR), gone.code());
    }

    /** A person asks again: perhaps the model is there now. */
    synchronized void forgetMissing() {
        if (missing) {
            missing = false;
            out = new Turn.Out(Instant.MIN, "");
        }
    }

    /** The shortest time in which {@code requests} more can be sent. */
    synchronized Duration timeFor(int requests) {
        Instant now = now();
        Duration held = hold.until().isAfter(now) ? Duration.between(now, hold.until()) : Duration.ZERO;
        return longer(held, window.timeFor(requests, now));
    }

    /** Requests that may still be sent today; {@link Pace#UNLIMITED} where nobody counts. */
    synchronized int leftToday() {
        if (closed(now()).isPresent()) {
            return 0;
        }
        return perDay == Pace.UNLIMITED ? Pace.UNLIMITED : perDay - today;
    }

    synchronized int perDay() {
        return perDay;
    }

    private Optional<Turn.Out> closed(Instant now) {
        if (out.until().isAfter(now)) {
            return Optional.of(out);
        }
        QuotaDay current = QuotaDay.of(now);
        if (!current.equals(day)) {
            day = current;
            today = 0;
        }
        return today < perDay ? Optional.empty() : Optional.of(new Turn.Out(day.end(), DAY));
    }

    private void hold(Instant until, String code) {
        if (until.isAfter(hold.until())) {
            hold = new Turn.Wait(until, code);
        }
    }

    private Duration strike() {
        Duration wait = Duration.ofSeconds(1L << Math.clamp(strikes - 1, 0, 6));
        return wait.compareTo(LONGEST_STRIKE) < 0 ? wait : LONGEST_STRIKE;
    }

    /** A clock that was set back would make everything remembered lie in the future: it moves along. */
    private Instant now() {
        Instant now = clock.instant();
        if (now.isBefore(seen)) {
            Duration back = Duration.between(seen, now);
            window.shift(back);
            hold = new Turn.Wait(shifted(hold.until(), back), hold.code());
            out = new Turn.Out(shifted(out.until(), back), out.code());
        }
        seen = now;
        return now;
    }

    private static Instant shifted(Instant moment, Duration by) {
        return moment.equals(Instant.MIN) ? moment : moment.plus(by);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}

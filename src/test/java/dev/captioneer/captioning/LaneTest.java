package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One lane on a ticked clock, against a server that counts strictly. */
class LaneTest {

    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final TickingClock clock = new TickingClock("2026-11-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"30, 15, 1", "31, 15, 2", "100, 15, 3", "200, 60, 4", "17, 5, 5", "64, 1, 6", "500, 1000, 7"})
    void strictServer_neverCountsMoreThanTheLimit_andNoTimeIsWasted(int images, int perMinute, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Lane lane = lane(perMinute, 1_000_000);
        Instant start = clock.instant();
        List<Instant> arrivals = new ArrayList<>();

        for (int i = 0; i < images; i++) {
            goWhenAllowed(lane);
            arrivals.add(clock.instant().plusMillis(random.nextLong(900)));
            clock.tick(Duration.ofMillis(random.nextLong(500)));
        }

        arrivals.sort(null);
        for (int i = perMinute; i < images; i++) {
            assertThat(Duration.between(arrivals.get(i - perMinute), arrivals.get(i)))
                    .as("request %d and the one %d before", i, perMinute)
                    .isGreaterThanOrEqualTo(MINUTE);
        }
        Duration ideal = MINUTE.multipliedBy(images).dividedBy(perMinute);
        Duration requests = Duration.ofMillis(500).multipliedBy(Math.min(images, perMinute));
        assertThat(Duration.between(start, clock.instant()))
                .isLessThanOrEqualTo(
                        Duration.ofMillis((long) (ideal.toMillis() * 1.05)).plus(requests));
    }

    @Test
    void withinTheLimit_nobodyWaits() {
        Lane lane = lane(15, 500);

        for (int i = 0; i < 15; i++) {
            assertThat(lane.ask()).isEqualTo(new Turn.Go());
        }
        assertThat(lane.ask()).isEqualTo(new Turn.Wait(clock.instant().plus(Window.LENGTH), Lane.MINUTE));
    }

    @Test
    void minuteQuota_blocksTheLane_asLongAsTheServerSays_andTeachesTheLimit() {
        Lane lane = lane(15, 500);
        lane.ask();
        lane.minuteQuota(minuteQuota(Optional.of(Duration.ofSeconds(34)), Optional.of(3)));

        Instant free = clock.instant().plusSeconds(34);
        assertThat(lane.ask()).isEqualTo(new Turn.Wait(free, "GEM-QUOTA-MINUTE"));
        clock.tick(Duration.ofSeconds(61));
        for (int i = 0; i < 3; i++) {
            assertThat(lane.ask()).isEqualTo(new Turn.Go());
        }
        assertThat(lane.ask()).isInstanceOf(Turn.Wait.class);
    }

    @Test
    void minuteQuotaWithoutDelay_waitsAMinute() {
        Lane lane = lane(15, 500);
        lane.minuteQuota(minuteQuota(Optional.empty(), Optional.empty()));

        assertThat(lane.ask()).isEqualTo(new Turn.Wait(clock.instant().plusSeconds(60), "GEM-QUOTA-MINUTE"));
    }

    @Test
    void minuteQuotaAgainAndAgain_waitsLongerEachTime_soThatThereIsNoStorm() {
        Lane lane = lane(1_000, 5_000);
        Instant start = clock.instant();
        int requests = 0;
        while (clock.instant().isBefore(start.plusSeconds(600))) {
            goWhenAllowed(lane);
            requests++;
            lane.minuteQuota(minuteQuota(Optional.of(Duration.ofMillis(100)), Optional.empty()));
        }

        assertThat(requests).isLessThan(20);
    }

    @Test
    void tokensAMinute_areNotTakenForRequestsAMinute() {
        Lane lane = lane(15, 500);
        lane.minuteQuota(minuteQuota(Optional.of(Duration.ofSeconds(1)), Optional.of(250_000)));
        clock.tick(Duration.ofSeconds(61));

        for (int i = 0; i < 15; i++) {
            assertThat(lane.ask()).isEqualTo(new Turn.Go());
        }
        assertThat(lane.ask()).isInstanceOf(Turn.Wait.class);
    }

    @Test
    void dayQuota_closesTheLane_untilMidnightInLosAngeles() {
        Lane lane = lane(15, 500);
        lane.dayQuota(new CaptionOutcome.DayQuota("GEM-QUOTA-DAY", "", Optional.of(20)));

        Instant midnight = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(lane.ask()).isEqualTo(new Turn.Out(midnight, "GEM-QUOTA-DAY"));
        clock.set("2026-11-24T08:00:00Z");
        assertThat(lane.ask()).isEqualTo(new Turn.Go());
    }

    @Test
    void midnightInSummer_isAnHourEarlier() {
        clock.set("2026-07-01T06:59:59Z");

        assertThat(QuotaDay.of(clock.instant()).end()).isEqualTo("2026-07-01T07:00:00Z");
    }

    @Test
    void requestsOfADay_areCounted_andBeginAgainAtMidnight() {
        Lane lane = lane(1_000, 20);
        for (int i = 0; i < 20; i++) {
            assertThat(lane.ask()).isEqualTo(new Turn.Go());
        }

        assertThat(lane.ask()).isEqualTo(new Turn.Out(Instant.parse("2026-11-24T08:00:00Z"), Lane.DAY));
        clock.set("2026-11-24T08:00:00Z");
        assertThat(lane.ask()).isEqualTo(new Turn.Go());
    }

    @Test
    void missingModel_isRememberedForHours() {
        Lane lane = lane(15, 500);
        lane.unavailable(new CaptionOutcome.ModelUnavailable("GEM-MODEL-GONE", ""));

        clock.tick(Duration.ofHours(3));
        assertThat(lane.isMissing()).isTrue();
        assertThat(lane.ask()).isInstanceOf(Turn.Out.class);
        clock.tick(Duration.ofHours(2));
        assertThat(lane.isMissing()).isFalse();
        assertThat(lane.ask()).isEqualTo(new Turn.Go());
    }

    @Test
    void clockSetBackADay_keepsNobodyWaitingForADay() {
        Lane lane = lane(1, 500);
        lane.ask();
        lane.minuteQuota(minuteQuota(Optional.of(Duration.ofSeconds(34)), Optional.empty()));
        clock.tick(Duration.ofDays(-1));

        goWhenAllowed(lane);

        assertThat(clock.instant()).isBeforeOrEqualTo("2026-11-22T09:01:05Z");
    }

    @Test
    void clockSetAheadADay_letsNoMoreThroughThanAMinuteMay() {
        Lane lane = lane(15, 500);
        for (int i = 0; i < 15; i++) {
            lane.ask();
        }
        clock.tick(Duration.ofDays(1));

        for (int i = 0; i < 15; i++) {
            assertThat(lane.ask()).isEqualTo(new Turn.Go());
        }
        assertThat(lane.ask()).isInstanceOf(Turn.Wait.class);
    }

    @Test
    void timeLeft_countsFullMinutes() {
        Lane lane = lane(15, 500);

        assertThat(lane.timeFor(15)).isZero();
        assertThat(lane.timeFor(16)).isLessThanOrEqualTo(Window.LENGTH);
        for (int i = 0; i < 15; i++) {
            lane.ask();
        }
        assertThat(lane.timeFor(1)).isEqualTo(Window.LENGTH);
        assertThat(lane.timeFor(16)).isEqualTo(Window.LENGTH.multipliedBy(2));
    }

    private Lane lane(int perMinute, int perDay) {
        return new Lane("model", new Pace(perMinute, perDay, 4), clock, Jitter.NONE);
    }

    private void goWhenAllowed(Lane lane) {
        while (lane.ask() instanceof Turn.Wait turn) {
            clock.tick(Duration.between(clock.instant(), turn.until()));
        }
    }

    private static CaptionOutcome.MinuteQuota minuteQuota(Optional<Duration> retryAfter, Optional<Integer> limit) {
        return new CaptionOutcome.MinuteQuota("GEM-QUOTA-MINUTE", "", retryAfter, limit);
    }
}

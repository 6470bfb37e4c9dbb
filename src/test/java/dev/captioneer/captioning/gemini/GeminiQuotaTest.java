package dev.captioneer.captioning.gemini;

import static dev.captioneer.captioning.gemini.GeminiFixture.MODEL;
import static dev.captioneer.captioning.gemini.GeminiFixture.captioner;
import static dev.captioneer.captioning.gemini.GeminiFixture.jpeg;
import static dev.captioneer.captioning.gemini.GeminiFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.DayQuota;
import dev.captioneer.captioning.CaptionOutcome.Described;
import dev.captioneer.captioning.CaptionOutcome.MinuteQuota;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.fake.TickingClock;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quotas that the server really counts, as the captioner reads them. */
class GeminiQuotaTest {

    // 23:00 in Los Angeles: the day ends in an hour.
    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-24T07:00:00Z"));
    private final FakeGemini server =
            FakeGemini.builder().clock(clock).quota(2, 3).start();
    private final GeminiCaptioner captioner = captioner(server);

    @AfterEach
    void stop() {
        captioner.close();
        server.close();
    }

    @Test
    void minuteQuota_isOverWhenTheServerSaidSo() {
        assertThat(ask(MODEL, "one")).isInstanceOf(Described.class);
        clock.tick(Duration.ofSeconds(20));
        assertThat(ask(MODEL, "one")).isInstanceOf(Described.class);

        MinuteQuota quota = (MinuteQuota) ask(MODEL, "one");

        assertThat(quota.limit()).contains(2);
        assertThat(quota.retryAfter()).contains(Duration.ofSeconds(40));
        assertThat(quota.detail()).contains(MODEL);
        clock.tick(quota.retryAfter().orElseThrow());
        assertThat(ask(MODEL, "one")).isInstanceOf(Described.class);
    }

    @Test
    void quota_isCountedForEachKeyAndModel() {
        ask(MODEL, "one");
        ask(MODEL, "one");

        assertThat(ask(MODEL, "one")).isInstanceOf(MinuteQuota.class);
        assertThat(ask(MODEL, "two")).isInstanceOf(Described.class);
        assertThat(ask("gemini-2.5-flash-lite", "one")).isInstanceOf(Described.class);
    }

    @Test
    void dayQuota_isOverAtMidnightInLosAngeles() {
        for (int request = 0; request < 3; request++) {
            assertThat(ask(MODEL, "one")).isInstanceOf(Described.class);
            clock.tick(Duration.ofMinutes(1));
        }

        assertThat(ask(MODEL, "one")).isInstanceOfSatisfying(DayQuota.class, quota -> assertThat(quota.limit())
                .contains(3));
        clock.tick(Duration.ofMinutes(56));
        assertThat(ask(MODEL, "one")).isInstanceOf(DayQuota.class);
        clock.tick(Duration.ofMinutes(1));
        assertThat(ask(MODEL, "one")).isInstanceOf(Described.class);
    }

    private CaptionOutcome ask(String model, String key) {
        return captioner.caption(request(model, jpeg(Color.RED), key));
    }
}

package dev.captioneer.captioning;

import dev.captioneer.access.KeySource;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.CaptionerChain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as it is right now.
 *
 * @param total items; {@code captioned + kept + failed + refused} of them are done
 * @param kept items whose image got a person's caption meanwhile, or was deleted: left alone
 * @param waitingUntil present while all workers wait for a quota
 * @param messageCode why it waits, failed or needs a key
 * @param model the one asked last
 * @param perMinute images done a minute since the run was taken up last; empty until there is one
 * @param timeLeft estimated from the pace so far and the quota; empty until there is one
 * @param usage what its captions took so far
 * @param night what it waits for over night; empty for a run at once
 */
public record Run(
        RunId id,
        ProjectId project,
        RunScope scope,
        CaptionerChain chain,
        RunPace pace,
        KeySource keySource,
        RunState state,
        int total,
        int captioned,
        int kept,
        int failed,
        int refused,
        Optional<Instant> waitingUntil,
        Optional<String> messageCode,
        Optional<String> model,
        Optional<Double> perMinute,
        Optional<Duration> timeLeft,
        Instant createdAt,
        Optional<Instant> finishedAt,
        Usage usage,
        Optional<Night> night) {

    public int done() {
        return captioned + kept + failed + refused;
    }

    public int left() {
        return total - done();
    }
}

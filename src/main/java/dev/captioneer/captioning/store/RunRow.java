package dev.captioneer.captioning.store;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.RunState;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.CaptionerChain;
import java.time.Instant;
import java.util.Optional;

/**
 * A run as it is stored.
 *
 * @param prompt the instructions as they were when the run was ordered
 * @param message the code of why it waits, failed or needs a key
 */
public record RunRow(
        RunId id,
        ProjectId project,
        RunScope scope,
        CaptionerChain chain,
        RunPace pace,
        KeySource keySource,
        boolean replaceEdits,
        String prompt,
        RunState state,
        Optional<String> message,
        Optional<Instant> waitingUntil,
        Optional<String> model,
        Instant createdAt,
        Optional<Instant> finishedAt) {}

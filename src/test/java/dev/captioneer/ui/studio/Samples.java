package dev.captioneer.ui.studio;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.RunState;
import dev.captioneer.captioning.Usage;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Runs and captions as tests of views need them. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    static final Provenance PROVENANCE = new Provenance(
            "gemini",
            "gemini-3.5-flash-lite",
            "gemini-3.5-flash-lite-001",
            "Describe.",
            new TokenUsage(1_300, 150, 1_450),
            Duration.ofMillis(2_100),
            1,
            RunId.random(),
            "{}");

    private Samples() {}

    static Run run(RunState state) {
        return run(state, Optional.empty(), Optional.empty());
    }

    /** 10 images: 3 captioned, 1 kept, 1 failed, 1 refused. */
    static Run run(RunState state, Optional<Instant> waitingUntil, Optional<String> code) {
        return new Run(
                RunId.random(),
                ProjectId.random(),
                RunScope.MISSING,
                CaptionerChain.of("gemini"),
                RunPace.NOW,
                KeySource.PERSONAL,
                state,
                10,
                3,
                1,
                1,
                1,
                waitingUntil,
                code,
                Optional.of("gemini-3.5-flash-lite"),
                Optional.of(15.0),
                Optional.of(Duration.ofMinutes(2)),
                NOW,
                Optional.empty(),
                Usage.NOTHING,
                Optional.empty());
    }

    static Caption byPerson(int version, String text, long secondsAfter) {
        return new Caption(version, text, Author.PERSON, NOW.plusSeconds(secondsAfter), Optional.empty());
    }

    static Caption byModel(int version, String text, long secondsAfter) {
        return new Caption(version, text, Author.MODEL, NOW.plusSeconds(secondsAfter), Optional.of(PROVENANCE));
    }
}

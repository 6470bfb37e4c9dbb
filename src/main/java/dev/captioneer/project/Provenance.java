package dev.captioneer.project;

import dev.captioneer.kernel.RunId;
import java.time.Duration;

/**
 * Where a captioner's words come from.
 *
 * @param captioner for instance {@code gemini}
 * @param model as it was asked for
 * @param modelVersion as the server says it answered; old names are silently routed to successors
 * @param prompt the whole instruction
 * @param took the successful request alone
 * @param attempt 1 is the first
 * @param answer the structured answer that the caption was composed of, as JSON
 */
public record Provenance(
        String captioner,
        String model,
        String modelVersion,
        String prompt,
        TokenUsage tokens,
        Duration took,
        int attempt,
        RunId run,
        String answer) {}

package dev.captioneer.project;

import dev.captioneer.kernel.Sha256;
import java.util.Optional;

/**
 * A project as the start page shows it.
 *
 * @param cover the content of its first image
 */
public record ProjectSummary(Project project, ImageCounts counts, Optional<Sha256> cover) {}

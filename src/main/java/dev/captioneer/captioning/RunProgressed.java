package dev.captioneer.captioning;

import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;

/** A run changed its state, its counts or what it waits for. */
public record RunProgressed(ProjectId project, RunId run) {}

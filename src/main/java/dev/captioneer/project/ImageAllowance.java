package dev.captioneer.project;

import dev.captioneer.kernel.ByteSize;

/** What one project may hold. */
public record ImageAllowance(int images, ByteSize bytes) {}

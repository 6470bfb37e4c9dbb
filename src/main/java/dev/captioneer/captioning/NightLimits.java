package dev.captioneer.captioning;

import dev.captioneer.kernel.ByteSize;

/**
 * How much one job may hold.
 *
 * @param inline the most that its lines may take to be handed in with it; more is uploaded as a file first
 * @param file from this size on a job is full
 * @param images from this number on a job is full
 */
public record NightLimits(ByteSize inline, ByteSize file, int images) {}

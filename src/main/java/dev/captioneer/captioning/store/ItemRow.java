package dev.captioneer.captioning.store;

import dev.captioneer.kernel.ImageId;

/**
 * One image of a run.
 *
 * @param seen the version of its caption when the run was ordered; 0 for none
 */
public record ItemRow(ImageId image, int seen) {}

package dev.captioneer.captioning.store;

/** How many items of a run are in which state. */
public record ItemCounts(int total, int captioned, int kept, int failed, int refused) {}

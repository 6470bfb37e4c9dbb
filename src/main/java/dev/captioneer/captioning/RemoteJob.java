package dev.captioneer.captioning;

/**
 * A job as the server knows it.
 *
 * @param name the server's
 */
public record RemoteJob(String name, NightJobState state) {}

package dev.captioneer.project;

/**
 * Why an image has no new caption.
 *
 * @param code stable, see {@code docs/ERRORCODES.md}
 * @param detail technical, for the console; never a secret
 */
public record Trouble(String code, String detail) {}

package dev.captioneer.imaging;

/**
 * Why a picture cannot be used.
 *
 * @param code stable, listed in {@code docs/ERRORCODES.md}: one of the constants here
 * @param detail one technical line for the console, not for people
 */
public record Unreadable(String code, String detail) implements ProbeOutcome, Decoded, Exported {

    public static final String EMPTY = "IMG-EMPTY";
    public static final String TRUNCATED = "IMG-TRUNCATED";
    public static final String DAMAGED = "IMG-DAMAGED";
    public static final String TOO_MANY_PIXELS = "IMG-TOO-MANY-PIXELS";
    public static final String SIDE_TOO_LONG = "IMG-SIDE-TOO-LONG";
    public static final String ZERO_SIZE = "IMG-ZERO-SIZE";
}

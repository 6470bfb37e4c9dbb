package dev.captioneer.review;

/** A part of a caption, in {@code char}s as {@link String#substring(int, int)} counts them. */
public record TextRange(int start, int end) {

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a range: " + start + " to " + end);
        }
    }
}

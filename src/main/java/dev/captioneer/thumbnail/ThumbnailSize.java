package dev.captioneer.thumbnail;

import java.util.Arrays;
import java.util.Optional;

/** How large a thumbnail is at most, in pixels of its longer side. */
public enum ThumbnailSize {
    /** For the gallery. */
    SMALL(320),
    /** For the large picture beside the editor. */
    LARGE(1600);

    private final int longSide;

    ThumbnailSize(int longSide) {
        this.longSide = longSide;
    }

    public int longSide() {
        return longSide;
    }

    /** @param longSide in pixels; exactly one of ours */
    public static Optional<ThumbnailSize> ofLongSide(int longSide) {
        return Arrays.stream(values()).filter(size -> size.longSide == longSide).findFirst();
    }
}

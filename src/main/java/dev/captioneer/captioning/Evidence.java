package dev.captioneer.captioning;

import java.util.List;

/**
 * Why a draft says something.
 *
 * @param words as they stand in the draft
 * @param source who says so
 * @param finding what was found: "person 0.91" or "mean lightness 31 of 100"; English, for the curious
 * @param boxes where in the picture; none for what was measured of all of it
 */
public record Evidence(String words, Source source, String finding, List<Box> boxes) {

    /** Where a finding comes from. */
    public enum Source {
        OBJECTS,
        POSE,
        TEXT,
        MEASURE
    }

    public Evidence {
        boxes = List.copyOf(boxes);
    }
}

package dev.captioneer.captioning.offline;

import java.util.List;

/** Evidence as the answer text that a caption's provenance keeps. */
public final class EvidenceJson {

    private EvidenceJson() {}

    /** {@code {"offline":1,"evidence":[{"words":…,"source":…,"finding":…,"boxes":[[x,y,width,height]]}]}} */
    public static String write(List<Evidence> evidence) {
        return "{}";
    }

    /** The evidence in {@code answer}; none where the answer is another captioner's. */
    public static List<Evidence> read(String answer) {
        return List.of();
    }
}

package dev.captioneer.export;

import java.util.Arrays;
import java.util.Optional;

/** The files a trainer wants. */
public enum Layout {
    /** Replicate's Flux trainer, and all that read a flat zip of pairs: {@code IMG_001.jpg} with {@code IMG_001.txt}. */
    REPLICATE("replicate");

    private final String id;

    Layout(String id) {
        this.id = id;
    }

    /** Lower case, for addresses. */
    public String id() {
        return id;
    }

    public static Optional<Layout> ofId(String id) {
        return Arrays.stream(values()).filter(layout -> layout.id.equals(id)).findFirst();
    }
}

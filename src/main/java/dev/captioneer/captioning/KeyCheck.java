package dev.captioneer.captioning;

import java.util.List;

/** What a key can do. */
public sealed interface KeyCheck {

    /**
     * The server knows the key.
     *
     * @param models of ours that it lists for this key, in our order
     * @param missing of ours that it does not list
     */
    record Usable(List<String> models, List<String> missing) implements KeyCheck {}

    /** @param code stable, for instance {@code GEM-KEY-INVALID} or {@code GEM-NETWORK} */
    record Unusable(String code, String detail) implements KeyCheck {}
}

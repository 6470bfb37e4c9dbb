package dev.captioneer.captioning;

import java.util.List;

/** The models that a captioner's server says it has. */
public sealed interface ModelList {

    /** @param models names as they are asked for; those that the captioner would try come first */
    record Listed(List<String> models) implements ModelList {}

    /** @param code stable, for instance {@code GEM-NETWORK} */
    record Unlisted(String code, String detail) implements ModelList {}
}

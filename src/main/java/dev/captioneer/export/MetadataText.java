package dev.captioneer.export;

import java.util.List;
import java.util.stream.Collectors;

/** {@code metadata.txt}: one caption a line, in file order, each ended by a line feed. */
final class MetadataText {

    private MetadataText() {}

    static String of(List<PlannedImage> images) {
        return images.stream().map(image -> image.caption() + "\n").collect(Collectors.joining());
    }
}

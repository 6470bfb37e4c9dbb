package dev.captioneer.review;

import dev.captioneer.kernel.ImageId;
import java.util.List;
import java.util.Map;

/**
 * What all checks say about the images of a project.
 *
 * @param ofSet what concerns the set as a whole
 * @param ofImage only images with findings, in the order of the images
 */
public record SetFindings(List<Finding> ofSet, Map<ImageId, List<Finding>> ofImage) {

    public List<Finding> of(ImageId image) {
        return ofImage.getOrDefault(image, List.of());
    }

    /** How many findings stop an export until they are confirmed. */
    public long stops() {
        long images = ofImage.values().stream()
                .flatMap(List::stream)
                .filter(Finding::stops)
                .count();
        return images + ofSet.stream().filter(Finding::stops).count();
    }
}

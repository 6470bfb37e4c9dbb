package dev.captioneer.export;

import dev.captioneer.project.Image;
import dev.captioneer.project.Project;
import dev.captioneer.review.Finding;
import java.util.List;

/**
 * What an export will contain, before a byte is written.
 *
 * @param fileName {@code ide_main_hall_training.zip}; ASCII
 * @param images in the order of the project
 * @param missing images whose original is no longer on disk; they are left out
 * @param ofSet findings that concern the set as a whole
 */
public record ExportPlan(
        Project project,
        Layout layout,
        String fileName,
        List<PlannedImage> images,
        List<Image> missing,
        List<Finding> ofSet) {

    /** {@code metadata.txt} as it will be: one line per image, in file order, each ended by a line feed. */
    public String metadataText() {
        return MetadataText.of(images);
    }

    /** How many findings must be confirmed before the export makes sense. */
    public long stops() {
        long ofImages = images.stream()
                .flatMap(image -> image.findings().stream())
                .filter(Finding::stops)
                .count();
        return ofImages + ofSet.stream().filter(Finding::stops).count();
    }
}

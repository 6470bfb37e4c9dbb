package dev.captioneer.export;

import dev.captioneer.project.Image;
import dev.captioneer.review.Finding;
import java.util.List;

/**
 * One pair of an export.
 *
 * @param imageName in the zip, {@code IMG_001.jpg}
 * @param captionName in the zip, {@code IMG_001.txt}
 * @param caption exactly as it will be written: one line, with the trigger word
 * @param findings about the caption as the person wrote it, and about the picture
 */
public record PlannedImage(Image image, String imageName, String captionName, String caption, List<Finding> findings) {}

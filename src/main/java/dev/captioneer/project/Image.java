package dev.captioneer.project;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture of a project, with its current caption.
 *
 * @param fileName as the person's computer named it, without a folder; text for display, never a path
 * @param content the original bytes are stored under it
 * @param size as it is seen, with the EXIF orientation applied
 * @param orientation the EXIF orientation of the stored bytes, 1 to 8
 * @param trouble present when the status is FAILED or REFUSED
 */
public record Image(
        ImageId id,
        ProjectId project,
        String fileName,
        Sha256 content,
        ImageFormat format,
        PixelSize size,
        int orientation,
        long bytes,
        ImageStatus status,
        Optional<Trouble> trouble,
        Optional<Caption> caption,
        Instant addedAt) {

    /** 0 while there is no caption. */
    public int captionVersion() {
        return caption.map(Caption::version).orElse(0);
    }

    public String captionText() {
        return caption.map(Caption::text).orElse("");
    }
}

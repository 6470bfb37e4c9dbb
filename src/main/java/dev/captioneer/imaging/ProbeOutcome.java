package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;

/** What the header of a picture says, or why the picture is refused. */
public sealed interface ProbeOutcome permits ProbeOutcome.Readable, Unreadable {

    /**
     * The header is sound and within the limits; whether the pixels are, only {@link PictureReader} knows.
     *
     * @param stored size as stored in the file
     * @param oriented size as people see it, after {@code orientation} is applied
     * @param hasAlpha whether the picture may have transparent parts
     * @param animated whether there are more frames, of which only the first is used
     */
    record Readable(
            ImageFormat format,
            PixelSize stored,
            PixelSize oriented,
            Orientation orientation,
            boolean hasAlpha,
            boolean animated)
            implements ProbeOutcome {}
}

package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;

/** How many bytes of heap a decode needs at its peak: measured shapes of the decoders, rounded up. */
final class DecodeCost {

    private static final int BYTES_PER_PIXEL = 4;

    private DecodeCost() {}

    /**
     * Every how many pixels a decoder that can only skip should keep one: so that twice as many as wanted are left, and
     * the scaling after it smooths what skipping made jagged.
     */
    static int step(PixelSize stored, PixelSize wanted) {
        return Math.max(1, stored.longSide() / (2 * wanted.longSide()));
    }

    /**
     * @param wanted the largest size asked for, as stored
     * @param fileBytes length of the file, which is held in memory beside the pixels
     */
    static long of(ProbeOutcome.Readable picture, PixelSize wanted, long fileBytes) {
        long step = step(picture.stored(), wanted);
        long sampled = picture.stored().pixels() / (step * step) * BYTES_PER_PIXEL;
        long decoder =
                switch (picture.format()) {
                    // Rows and block sums; the copy without metadata.
                    case JPEG -> fileBytes;
                    // Rows only, but interlaced and 16-bit ones need twice the sampled pixels.
                    case PNG -> sampled;
                    // Whole planes of the frame.
                    case WEBP -> picture.stored().pixels() * BYTES_PER_PIXEL;
                };
        return fileBytes + decoder + 2 * sampled;
    }
}

package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;

/** How many bytes of heap a decode needs at its peak: measured shapes of the decoders, rounded up. */
final class DecodeCost {

    private static final int BYTES_PER_PIXEL = 4;

    private DecodeCost() {}

    /**
     * @param wanted the largest size asked for, as stored
     * @param fileBytes length of the file, which is held in memory beside the pixels
     */
    static long of(ProbeOutcome.Readable picture, PixelSize wanted, long fileBytes) {
        long divisor = Math.max(1, picture.stored().longSide() / wanted.longSide());
        long sampled = picture.stored().pixels() / (divisor * divisor) * BYTES_PER_PIXEL;
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

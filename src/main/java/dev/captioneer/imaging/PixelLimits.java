package dev.captioneer.imaging;

/**
 * How large a picture may be, checked by its header before anything is decoded.
 *
 * @param pixels most pixels of one picture (width × height)
 * @param side most pixels of a side
 */
public record PixelLimits(long pixels, int side) {

    /** 64 megapixels and 16,384 pixels a side: above any camera that students bring, below what hurts the server. */
    public static final PixelLimits STANDARD = new PixelLimits(64_000_000, 16_384);

    public PixelLimits {
        if (pixels < 1 || side < 1) {
            throw new IllegalArgumentException("A limit is at least one pixel: " + pixels + ", " + side);
        }
    }
}

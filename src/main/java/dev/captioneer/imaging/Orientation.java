package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;

/**
 * How a stored picture must be turned to stand upright. The numbers 1–8 are those of the EXIF tag Orientation (Exif 2.32,
 * 4.6.4 A), whose names say where the first row and the first column of the file belong.
 */
public enum Orientation {
    NORMAL(1),
    MIRRORED(2),
    UPSIDE_DOWN(3),
    FLIPPED(4),
    TRANSPOSED(5),
    QUARTER_RIGHT(6),
    TRANSVERSED(7),
    QUARTER_LEFT(8);

    private final int exif;

    Orientation(int exif) {
        this.exif = exif;
    }

    /** The value of the EXIF tag, 1–8. */
    public int exif() {
        return exif;
    }

    /** The orientation for a tag's value; anything but 2–8 is {@link #NORMAL}. */
    public static Orientation ofExif(int value) {
        return value >= 2 && value <= 8 ? values()[value - 1] : NORMAL;
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return exif >= 5;
    }

    /** The size people see of a picture stored in {@code stored}. */
    public PixelSize applyTo(PixelSize stored) {
        return swapsSides() ? stored.transposed() : stored;
    }

    /** The picture turned upright; the very same object when it already is. */
    public BufferedImage applyTo(BufferedImage stored) {
        if (this == NORMAL) {
            return stored;
        }
        int width = swapsSides() ? stored.getHeight() : stored.getWidth();
        int height = swapsSides() ? stored.getWidth() : stored.getHeight();
        BufferedImage upright = new BufferedImage(width, height, stored.getType());
        new AffineTransformOp(transform(stored.getWidth(), stored.getHeight()), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(stored, upright);
        return upright;
    }

    /** Where the pixel at ({@code x}, {@code y}) of a {@code w × h} picture goes, counted row by row in the upright one. */
    int uprightIndex(int x, int y, int w, int h) {
        return switch (this) {
            case NORMAL -> y * w + x;
            case MIRRORED -> y * w + w - 1 - x;
            case UPSIDE_DOWN -> (h - 1 - y) * w + w - 1 - x;
            case FLIPPED -> (h - 1 - y) * w + x;
            case TRANSPOSED -> x * h + y;
            case QUARTER_RIGHT -> x * h + h - 1 - y;
            case TRANSVERSED -> (w - 1 - x) * h + h - 1 - y;
            case QUARTER_LEFT -> (w - 1 - x) * h + y;
        };
    }

    private AffineTransform transform(int w, int h) {
        return switch (this) {
            case NORMAL -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, w, h);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, h);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case QUARTER_RIGHT -> new AffineTransform(0, 1, -1, 0, h, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, h, w);
            case QUARTER_LEFT -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}

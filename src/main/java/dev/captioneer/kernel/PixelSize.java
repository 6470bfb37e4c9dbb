package dev.captioneer.kernel;

/** Width and height of a picture in pixels, each at least 1. */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("A picture has at least one pixel a side: " + width + " × " + height);
        }
    }

    /** Number of pixels; {@code long}, because 50,000 × 50,000 does not fit an {@code int}. */
    public long pixels() {
        return (long) width * height;
    }

    public int longSide() {
        return Math.max(width, height);
    }

    public int shortSide() {
        return Math.min(width, height);
    }

    public PixelSize transposed() {
        return new PixelSize(height, width);
    }

    /** The size with the same proportions whose long side is at most {@code longSide}; never larger than this one. */
    public PixelSize within(int longSide) {
        if (longSide() <= longSide) {
            return this;
        }
        double factor = (double) longSide / longSide();
        return new PixelSize(
                Math.max(1, (int) Math.round(width * factor)), Math.max(1, (int) Math.round(height * factor)));
    }

    @Override
    public String toString() {
        return width + " × " + height;
    }
}

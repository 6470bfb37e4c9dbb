package dev.captioneer.captioning;

/** A part of a picture, as fractions of its width and height; {@code x} and {@code y} are its upper left corner. */
public record Box(double x, double y, double width, double height) {

    public static Box between(double left, double top, double right, double bottom) {
        double x = Math.clamp(left, 0, 1);
        double y = Math.clamp(top, 0, 1);
        return new Box(x, y, Math.max(0, Math.clamp(right, 0, 1) - x), Math.max(0, Math.clamp(bottom, 0, 1) - y));
    }

    /** 0 to 1. */
    public double area() {
        return width * height;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** The area that both have. */
    public double shared(Box other) {
        double wide = Math.min(right(), other.right()) - Math.max(x, other.x);
        double high = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return Math.max(0, wide) * Math.max(0, high);
    }

    /** The shared area by the area of both together: 0 apart, 1 the same box. */
    public double overlap(Box other) {
        double shared = shared(other);
        return shared == 0 ? 0 : shared / (area() + other.area() - shared);
    }
}

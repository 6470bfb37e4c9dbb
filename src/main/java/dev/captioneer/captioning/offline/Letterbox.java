package dev.captioneer.captioning.offline;

/** A part of a picture in the middle of a black square, its shape kept, as some models take it. */
record Letterbox(float[] values, int side, double left, double top, double scale) {

    /** The part from {@code left}, {@code top} to {@code right}, {@code bottom} in pixels of the picture. */
    static Letterbox of(Pixels picture, double left, double top, double right, double bottom, int side) {
        double scale = side / Math.max(right - left, bottom - top);
        int wide = Math.clamp(Math.round((right - left) * scale), 1, side);
        int high = Math.clamp(Math.round((bottom - top) * scale), 1, side);
        int beside = (side - wide) / 2;
        int above = (side - high) / 2;
        float[] part = picture.part(left, top, right, bottom, wide, high);
        float[] values = new float[side * side * Pixels.BANDS];
        for (int row = 0; row < high; row++) {
            System.arraycopy(
                    part,
                    row * wide * Pixels.BANDS,
                    values,
                    ((above + row) * side + beside) * Pixels.BANDS,
                    wide * Pixels.BANDS);
        }
        return new Letterbox(values, side, left - beside / scale, top - above / scale, scale);
    }

    /** Where a place in the square, as a fraction of its side, lies across the picture, in pixels. */
    double x(double fraction) {
        return left + fraction * side / scale;
    }

    double y(double fraction) {
        return top + fraction * side / scale;
    }
}

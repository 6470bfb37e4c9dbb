package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Box;

/**
 * A rectangle around a line of text, which may stand at an angle; lengths in pixels of the picture.
 *
 * @param angle in radians: how far the writing falls to the right
 * @param score mean of the detector's pixels, 0 to 1
 */
record TextArea(double centreX, double centreY, double length, double height, double angle, double score) {

    /** The upright box around it. */
    Box box(Pixels picture) {
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        double halfWidth = (length * cos + height * sin) / 2;
        double halfHeight = (length * sin + height * cos) / 2;
        return Box.between(
                (centreX - halfWidth) / picture.width(),
                (centreY - halfHeight) / picture.height(),
                (centreX + halfWidth) / picture.width(),
                (centreY + halfHeight) / picture.height());
    }

    /** The writing laid level, {@code wide} by {@code high} pixels: red, green and blue of each, 0 to 255. */
    float[] level(Pixels picture, int wide, int high) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int fine = Math.max(1, (int) Math.ceil(height / high));
        float[] values = new float[wide * high * Pixels.BANDS];
        for (int row = 0; row < high * fine; row++) {
            double down = ((row + 0.5) / (high * fine) - 0.5) * height;
            for (int column = 0; column < wide * fine; column++) {
                double along = ((column + 0.5) / (wide * fine) - 0.5) * length;
                int at = (row / fine * wide + column / fine) * Pixels.BANDS;
                picture.sample(centreX + along * cos - down * sin, centreY + along * sin + down * cos, values, at);
            }
        }
        float samples = fine * fine;
        for (int i = 0; i < values.length; i++) {
            values[i] /= samples;
        }
        return values;
    }
}

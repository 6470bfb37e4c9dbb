package dev.captioneer.captioning.offline;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * A small copy of a picture in CIELAB (D65), row by row from the top left: lightness 0 to 100, and the two colour axes
 * green to red and blue to yellow. Each of its pixels is the mean of the area it stands for.
 */
record SmallPicture(int width, int height, float[] lightness, float[] greenRed, float[] blueYellow) {

    /** In pixels; fine enough to tell sharp from blurred, small enough for a few milliseconds. */
    private static final int LONG_SIDE = 384;

    static SmallPicture of(BufferedImage picture) {
        BufferedImage rgb = rgb(picture);
        int longSide = Math.max(rgb.getWidth(), rgb.getHeight());
        double scale = Math.min(1, (double) LONG_SIDE / longSide);
        int width = Math.max(1, (int) Math.round(rgb.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(rgb.getHeight() * scale));
        SmallPicture small = new SmallPicture(
                width, height, new float[width * height], new float[width * height], new float[width * height]);
        for (int y = 0; y < height; y++) {
            small.fillRow(rgb, y);
        }
        return small;
    }

    private static BufferedImage rgb(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private void fillRow(BufferedImage rgb, int y) {
        int from = (int) ((long) y * rgb.getHeight() / height);
        int rows = Math.max(1, (int) ((long) (y + 1) * rgb.getHeight() / height) - from);
        int full = rgb.getWidth();
        int[] band = (int[]) rgb.getRaster().getDataElements(0, from, full, rows, null);
        for (int x = 0; x < width; x++) {
            int left = (int) ((long) x * full / width);
            int right = Math.max(left + 1, (int) ((long) (x + 1) * full / width));
            fill(y * width + x, band, full, left, right);
        }
    }

    private void fill(int pixel, int[] band, int full, int left, int right) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int row = 0; row < band.length; row += full) {
            for (int i = row + left; i < row + right; i++) {
                red += band[i] >> 16 & 0xFF;
                green += band[i] >> 8 & 0xFF;
                blue += band[i] & 0xFF;
            }
        }
        int count = (right - left) * (band.length / full);
        Lab lab = Lab.ofRgb(red / count, green / count, blue / count);
        lightness[pixel] = lab.lightness();
        greenRed[pixel] = lab.greenRed();
        blueYellow[pixel] = lab.blueYellow();
    }

    int pixels() {
        return lightness.length;
    }

    Lab at(int pixel) {
        return new Lab(lightness[pixel], greenRed[pixel], blueYellow[pixel]);
    }

    /** A copy whose pixels are the means of squares of {@code side} pixels: the tones that the eye takes together. */
    SmallPicture coarse(int side) {
        int columns = Math.max(1, width / side);
        int rows = Math.max(1, height / side);
        return new SmallPicture(
                columns,
                rows,
                means(lightness, columns, rows),
                means(greenRed, columns, rows),
                means(blueYellow, columns, rows));
    }

    private float[] means(float[] plane, int columns, int rows) {
        float[] means = new float[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                means[row * columns + column] = mean(
                        plane,
                        column * width / columns,
                        (column + 1) * width / columns,
                        row * height / rows,
                        (row + 1) * height / rows);
            }
        }
        return means;
    }

    private float mean(float[] plane, int left, int right, int top, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += plane[y * width + x];
            }
        }
        return (float) (sum / ((right - left) * (bottom - top)));
    }
}

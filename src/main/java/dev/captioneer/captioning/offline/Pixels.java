package dev.captioneer.captioning.offline;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The pixels of a picture, and smaller copies of it and of its parts as the models take them. */
final class Pixels {

    static final int BANDS = 3;

    private final int width;
    private final int height;
    private final int[] rgb;

    private Pixels(int width, int height, int[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    static Pixels of(BufferedImage picture) {
        BufferedImage plain = plain(picture);
        int[] rgb = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
        return new Pixels(plain.getWidth(), plain.getHeight(), rgb);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** All of it in exactly {@code wide} by {@code high}: red, green and blue of each pixel, 0 to 255, row by row. */
    float[] stretched(int wide, int high) {
        return part(0, 0, width, height, wide, high);
    }

    /** A part in exactly {@code wide} by {@code high} pixels; where it lies outside of the picture its edge goes on. */
    float[] part(double left, double top, double right, double bottom, int wide, int high) {
        Taps columns = Taps.of(left, right, wide, width);
        Taps rows = Taps.of(top, bottom, high, height);
        int first = rows.lowest();
        float[] narrow = new float[(rows.highest() - first + 1) * wide * BANDS];
        for (int y = first; y <= rows.highest(); y++) {
            narrow(y * width, columns, narrow, (y - first) * wide * BANDS);
        }
        float[] small = new float[wide * high * BANDS];
        for (int row = 0; row < high; row++) {
            flatten(narrow, first, rows, row, small, wide * BANDS);
        }
        return small;
    }

    /** The colour between the pixels around a point, as packed by {@link BufferedImage#TYPE_INT_RGB}'s bands. */
    void sample(double x, double y, float[] to, int at) {
        double inX = Math.clamp(x - 0.5, 0, width - 1.0);
        double inY = Math.clamp(y - 0.5, 0, height - 1.0);
        int left = (int) inX;
        int top = (int) inY;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        float across = (float) (inX - left);
        float down = (float) (inY - top);
        add(rgb[top * width + left], (1 - across) * (1 - down), to, at);
        add(rgb[top * width + right], across * (1 - down), to, at);
        add(rgb[bottom * width + left], (1 - across) * down, to, at);
        add(rgb[bottom * width + right], across * down, to, at);
    }

    private void narrow(int line, Taps columns, float[] to, int start) {
        for (int column = 0; column < columns.count(); column++) {
            int at = start + column * BANDS;
            int from = columns.first(column);
            int taps = columns.taps(column);
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int tap = 0; tap < taps; tap++) {
                int pixel = rgb[line + from + tap];
                float share = columns.share(column, tap);
                red += share * (pixel >> 16 & 0xFF);
                green += share * (pixel >> 8 & 0xFF);
                blue += share * (pixel & 0xFF);
            }
            to[at] = red;
            to[at + 1] = green;
            to[at + 2] = blue;
        }
    }

    private static void flatten(float[] narrow, int first, Taps rows, int row, float[] to, int stride) {
        int at = row * stride;
        for (int tap = 0; tap < rows.taps(row); tap++) {
            float share = rows.share(row, tap);
            int line = (rows.first(row) + tap - first) * stride;
            for (int i = 0; i < stride; i++) {
                to[at + i] += share * narrow[line + i];
            }
        }
    }

    private static void add(int pixel, float share, float[] to, int at) {
        to[at] += share * (pixel >> 16 & 0xFF);
        to[at + 1] += share * (pixel >> 8 & 0xFF);
        to[at + 2] += share * (pixel & 0xFF);
    }

    private static BufferedImage plain(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB
                && picture.getRaster().getParent() == null) {
            return picture;
        }
        BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return plain;
    }
}

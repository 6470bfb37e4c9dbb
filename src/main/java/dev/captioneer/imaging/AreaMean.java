package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * Makes a picture smaller while its rows arrive from the top: each small pixel is the mean of the area it covers, with
 * the share of every pixel on the area's edge. So no detail is skipped and nothing gets jagged, and held are one small
 * picture and one row of sums, whatever the size of the large one. It is written upright, to need no second copy.
 */
final class AreaMean {

    private static final int BANDS = 3;

    private final PixelSize full;
    private final PixelSize reduced;
    private final Orientation orientation;
    private final int[] firsts;
    private final float[] firstShares;
    private final int[] lasts;
    private final float[] lastShares;
    private final float[] line;
    private final float[] sums;
    private final BufferedImage small;
    private final int[] pixels;
    private int y;
    private int row;

    /** From {@code full} to {@code reduced}, which is not larger on either side; both before {@code orientation}. */
    AreaMean(PixelSize full, PixelSize reduced, Orientation orientation) {
        this.full = full;
        this.reduced = reduced;
        this.orientation = orientation;
        int columns = reduced.width();
        this.firsts = new int[columns];
        this.firstShares = new float[columns];
        this.lasts = new int[columns];
        this.lastShares = new float[columns];
        this.line = new float[BANDS * columns];
        this.sums = new float[BANDS * columns];
        PixelSize upright = orientation.applyTo(reduced);
        this.small = new BufferedImage(upright.width(), upright.height(), BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < columns; i++) {
            long start = (long) i * full.width();
            long end = start + full.width();
            firsts[i] = (int) (start / columns);
            firstShares[i] = 1 - (float) (start % columns) / columns;
            lasts[i] = (int) ((end - 1) / columns);
            lastShares[i] = 1 - (float) ((long) (lasts[i] + 1) * columns - end) / columns;
        }
    }

    /** The small picture, upright; complete once all rows are added. */
    BufferedImage picture() {
        return small;
    }

    /** Takes the next row: bytes in the order red, green, blue from the start of {@code bytes}. */
    void add(byte[] bytes) {
        sumColumns(bytes);
        int height = reduced.height();
        long rowEnd = (long) (row + 1) * full.height();
        long lineEnd = (long) (y + 1) * height;
        if (lineEnd < rowEnd) {
            addToSums(1);
        } else {
            float below = (float) (lineEnd - rowEnd) / height;
            addToSums(1 - below);
            flush();
            addToSums(below);
        }
        y++;
    }

    private void sumColumns(byte[] bytes) {
        for (int column = 0; column < firsts.length; column++) {
            int first = firsts[column] * BANDS;
            int last = lasts[column] * BANDS;
            int red = 0;
            int green = 0;
            int blue = 0;
            for (int at = first + BANDS; at < last; at += BANDS) {
                red += bytes[at] & 0xFF;
                green += bytes[at + 1] & 0xFF;
                blue += bytes[at + 2] & 0xFF;
            }
            float before = firstShares[column];
            float behind = first == last ? 0 : lastShares[column];
            int at = column * BANDS;
            line[at] = red + before * (bytes[first] & 0xFF) + behind * (bytes[last] & 0xFF);
            line[at + 1] = green + before * (bytes[first + 1] & 0xFF) + behind * (bytes[last + 1] & 0xFF);
            line[at + 2] = blue + before * (bytes[first + 2] & 0xFF) + behind * (bytes[last + 2] & 0xFF);
        }
    }

    private void addToSums(float share) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += share * line[i];
        }
    }

    private void flush() {
        float area = (float) ((double) full.pixels() / reduced.pixels());
        for (int column = 0; column < firsts.length; column++) {
            int at = column * BANDS;
            pixels[orientation.uprightIndex(column, row, reduced.width(), reduced.height())] =
                    level(sums[at] / area) << 16 | level(sums[at + 1] / area) << 8 | level(sums[at + 2] / area);
        }
        Arrays.fill(sums, 0);
        row++;
    }

    private static int level(float mean) {
        return Math.min(255, (int) (mean + 0.5f));
    }
}

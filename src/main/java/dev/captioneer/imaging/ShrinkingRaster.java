package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * A destination for a decoder that keeps the mean of each block of pixels instead of the pixels. The decoder believes
 * that it fills a picture of full size, row by row from the top; held are one small picture and one row of sums. So a
 * photo of any size is made small in one pass, without the jagged edges of skipped pixels and without its memory.
 */
final class ShrinkingRaster extends WritableRaster {

    private static final int BANDS = 3;

    private final int[] columnEnds;
    private final int[] sums;
    private final BufferedImage small;
    private final int[] pixels;
    private int row;
    private int rowsInSums;

    private ShrinkingRaster(PixelSize full, PixelSize reduced) {
        super(
                new PixelInterleavedSampleModel(
                        DataBuffer.TYPE_BYTE, full.width(), full.height(), BANDS, BANDS * full.width(), new int[] {
                            0, 1, 2
                        }),
                new DataBufferByte(0),
                new Point());
        this.columnEnds = ends(full.width(), reduced.width());
        this.sums = new int[BANDS * reduced.width()];
        this.small = new BufferedImage(reduced.width(), reduced.height(), BufferedImage.TYPE_INT_RGB);
        this.pixels = ((DataBufferInt) small.getRaster().getDataBuffer()).getData();
    }

    /** A raster that takes rows of {@code full} and becomes {@code reduced}, which is not larger on either side. */
    static ShrinkingRaster of(PixelSize full, PixelSize reduced) {
        return new ShrinkingRaster(full, reduced);
    }

    /** The picture to hand to a decoder as its destination. */
    BufferedImage asDestination() {
        ColorModel rgb = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(rgb, this, false, null);
    }

    /** The small picture; complete once the decoder is through. */
    BufferedImage small() {
        return small;
    }

    private static int[] ends(int full, int reduced) {
        int[] ends = new int[reduced];
        Arrays.setAll(ends, i -> (int) ((i + 1L) * full / reduced));
        return ends;
    }

    /** Takes one decoded row of bytes in the order red, green, blue. */
    @Override
    public void setRect(int dx, int dy, Raster source) {
        byte[] bytes = ((DataBufferByte) source.getDataBuffer()).getData();
        int at = 0;
        int from = 0;
        for (int column = 0; column < columnEnds.length; column++) {
            int end = columnEnds[column] * BANDS;
            int red = 0;
            int green = 0;
            int blue = 0;
            for (; from < end; from += BANDS) {
                red += bytes[from] & 0xFF;
                green += bytes[from + 1] & 0xFF;
                blue += bytes[from + 2] & 0xFF;
            }
            sums[at++] += red;
            sums[at++] += green;
            sums[at++] += blue;
        }
        rowsInSums++;
        if ((long) (dy + 1) * small.getHeight() >= (long) (row + 1) * getHeight()) {
            flush();
        }
    }

    private void flush() {
        int start = 0;
        for (int column = 0; column < columnEnds.length; column++) {
            int count = (columnEnds[column] - start) * rowsInSums;
            start = columnEnds[column];
            int half = count / 2;
            int at = column * BANDS;
            pixels[row * columnEnds.length + column] = (sums[at] + half) / count << 16
                    | (sums[at + 1] + half) / count << 8
                    | (sums[at + 2] + half) / count;
        }
        Arrays.fill(sums, 0);
        rowsInSums = 0;
        row++;
    }
}

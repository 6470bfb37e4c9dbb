package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A destination for the JDK's JPEG reader that hands each row on to an {@link AreaMean}. The reader believes that it
 * fills a picture of full size, row by row from the top; nothing of that size is ever held.
 */
final class ShrinkingRaster extends WritableRaster {

    private static final int BANDS = 3;

    private final AreaMean mean;

    ShrinkingRaster(PixelSize full, AreaMean mean) {
        super(
                new PixelInterleavedSampleModel(
                        DataBuffer.TYPE_BYTE, full.width(), full.height(), BANDS, BANDS * full.width(), new int[] {
                            0, 1, 2
                        }),
                new DataBufferByte(0),
                new Point());
        this.mean = mean;
    }

    /** The picture to hand to the reader as its destination. */
    BufferedImage asDestination() {
        ColorModel rgb = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(rgb, this, false, null);
    }

    /** Takes one decoded row of bytes in the order red, green, blue. */
    @Override
    public void setRect(int dx, int dy, Raster row) {
        mean.add(((DataBufferByte) row.getDataBuffer()).getData());
    }
}

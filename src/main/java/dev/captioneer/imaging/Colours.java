package dev.captioneer.imaging;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Converts pixels of a wide gamut to sRGB. A profile that is broken or not for RGB counts as none. */
final class Colours {

    /** Differences up to this, of 255, nobody sees: a profile that stays below is sRGB under another name. */
    private static final int SAME = 2;

    private static final int[] STEPS = {0, 64, 128, 192, 255};

    private Colours() {}

    /** The same picture in sRGB; converted in place, unchanged when {@code profile} is empty, broken or sRGB. */
    static BufferedImage toSrgb(BufferedImage rgb, byte[] profile) {
        conversion(profile).ifPresent(op -> convert(op, rgb.getRaster()));
        return rgb;
    }

    /** Whether pixels with this profile look different when they are taken for sRGB. */
    static boolean needsConversion(byte[] profile) {
        return conversion(profile).isPresent();
    }

    private static Optional<ColorConvertOp> conversion(byte[] profile) {
        if (profile.length == 0) {
            return Optional.empty();
        }
        try {
            ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
            if (space.getType() != ColorSpace.TYPE_RGB) {
                return Optional.empty();
            }
            ColorConvertOp op = new ColorConvertOp(space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
            return changesColours(op) ? Optional.of(op) : Optional.empty();
        } catch (CMMException | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static boolean changesColours(ColorConvertOp op) {
        int count = STEPS.length * STEPS.length * STEPS.length;
        WritableRaster samples = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, count, 1, 3, null);
        for (int i = 0; i < count; i++) {
            samples.setPixel(i, 0, new int[] {
                STEPS[i % STEPS.length], STEPS[i / STEPS.length % STEPS.length], STEPS[i / STEPS.length / STEPS.length]
            });
        }
        int[] before = samples.getPixels(0, 0, count, 1, (int[]) null);
        int[] after = op.filter(samples, null).getPixels(0, 0, count, 1, (int[]) null);
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(before[i] - after[i]) > SAME) {
                return true;
            }
        }
        return false;
    }

    /** Row by row: the colour engine copies what it is given. */
    private static void convert(ColorConvertOp op, WritableRaster picture) {
        int width = picture.getWidth();
        WritableRaster row = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        WritableRaster converted = row.createCompatibleWritableRaster();
        int[] samples = new int[3 * width];
        for (int y = 0; y < picture.getHeight(); y++) {
            row.setPixels(0, 0, width, 1, picture.getPixels(0, y, width, 1, samples));
            op.filter(row, converted);
            picture.setPixels(0, y, width, 1, converted.getPixels(0, 0, width, 1, samples));
        }
    }
}

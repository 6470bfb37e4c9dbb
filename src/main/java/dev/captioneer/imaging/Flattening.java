package dev.captioneer.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/** Brings any decoded picture to {@code TYPE_INT_RGB}, transparent parts on white. */
final class Flattening {

    private Flattening() {}

    static BufferedImage ontoWhite(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage rgb = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        if (isGrey(picture)) {
            copyGrey(picture, rgb);
        } else {
            Graphics2D graphics = rgb.createGraphics();
            graphics.drawImage(picture, 0, 0, Color.WHITE, null);
            graphics.dispose();
        }
        return rgb;
    }

    private static boolean isGrey(BufferedImage picture) {
        return picture.getColorModel() instanceof ComponentColorModel model
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    /** Java takes grey for linear light and would brighten it; the files mean the same curve as sRGB. */
    private static void copyGrey(BufferedImage picture, BufferedImage rgb) {
        Raster raster = picture.getRaster();
        int bands = raster.getNumBands();
        int max = (1 << picture.getColorModel().getComponentSize(0)) - 1;
        int[] samples = new int[bands * picture.getWidth()];
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            raster.getPixels(0, y, picture.getWidth(), 1, samples);
            for (int x = 0; x < row.length; x++) {
                int alpha = bands > 1 ? samples[x * bands + 1] : max;
                long onWhite = (long) samples[x * bands] * alpha + (long) max * (max - alpha);
                int grey = (int) ((onWhite * 255 + (long) max * max / 2) / ((long) max * max));
                row[x] = grey * 0x010101;
            }
            rgb.getRaster().setDataElements(0, y, row.length, 1, row);
        }
    }
}

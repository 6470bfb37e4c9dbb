package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.ProgressiveBilinearResizer;

/** Makes an {@code INT_RGB} picture smaller by halving it and a last bilinear step, which keeps edges smooth. */
final class Scaler {

    private Scaler() {}

    /** The picture in exactly {@code size}; the very same object when it already has it. */
    static BufferedImage scale(BufferedImage picture, PixelSize size) {
        if (picture.getWidth() == size.width() && picture.getHeight() == size.height()) {
            return picture;
        }
        BufferedImage scaled = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        new ProgressiveBilinearResizer().resize(picture, scaled);
        return scaled;
    }
}

package dev.captioneer.imaging;

import java.awt.image.BufferedImage;
import java.util.List;

/** What came of reading the pixels of a picture. */
public sealed interface Decoded permits Decoded.Renditions, Unreadable {

    /**
     * Every byte of the picture was read without a complaint.
     *
     * @param pictures one per long side asked for, in that order: sRGB, {@code TYPE_INT_RGB}, alpha on white, oriented,
     *     never larger than the original
     */
    record Renditions(List<BufferedImage> pictures) implements Decoded {

        public Renditions {
            pictures = List.copyOf(pictures);
        }
    }
}

package dev.captioneer.captioning;

import dev.captioneer.imaging.CaptionerPicture;
import dev.captioneer.imaging.ImageFormat;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the copy of a picture that captioners get: oriented, free of metadata, sRGB, at most 1,536 px, JPEG. */
@FunctionalInterface
interface CaptionerPictures {

    int LONG_SIDE = CaptionerPicture.LONG_SIDE;

    byte[] render(Path file, ImageFormat format) throws IOException, InterruptedException;
}

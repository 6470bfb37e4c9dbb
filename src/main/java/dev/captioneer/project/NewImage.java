package dev.captioneer.project;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.Sha256;

/** A picture that intake has checked and whose bytes are stored. The fields are those of {@link Image}. */
public record NewImage(
        String fileName, Sha256 content, ImageFormat format, PixelSize size, int orientation, long bytes) {}

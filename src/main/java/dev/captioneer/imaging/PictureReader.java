package dev.captioneer.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Decodes a picture once, subsampled, into as many sizes as are wanted. The decode is also the check that the file is
 * whole: every compressed byte is read, and a complaint of the decoder about the pixels is a refusal. Thread-safe.
 */
public final class PictureReader {

    private final DecodeBudget budget;

    public PictureReader(DecodeBudget budget) {
        this.budget = budget;
    }

    /**
     * Reads {@code file} into one picture per entry of {@code longSides} (pixels of the longer side at most).
     *
     * @param picture what {@link ImageProbe} said about this very file
     * @throws IOException only when the disk fails
     * @throws InterruptedException when interrupted while waiting for memory
     */
    public Decoded decode(Path file, ProbeOutcome.Readable picture, List<Integer> longSides)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException("follows " + budget);
    }

    /** Probes {@code file} by {@link PixelLimits#STANDARD} and reads it into one picture. */
    public Decoded decode(Path file, ImageFormat format, int longSide) throws IOException, InterruptedException {
        return switch (ImageProbe.probe(file, format, PixelLimits.STANDARD)) {
            case ProbeOutcome.Readable readable -> decode(file, readable, List.of(longSide));
            case Unreadable unreadable -> unreadable;
        };
    }
}

package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decodes a picture once, subsampled, into as many sizes as are wanted. The decode is also the check that the file is
 * whole: every compressed byte is read, and a complaint of the decoder about the pixels is a refusal. Thread-safe.
 */
public final class PictureReader {

    private final DecodeBudget budget;
    private final Optional<TurboJpeg> turbo;

    /** A reader that uses libjpeg-turbo where it is installed and the JDK elsewhere. */
    public PictureReader(DecodeBudget budget) {
        this(budget, TurboJpeg.installed());
    }

    PictureReader(DecodeBudget budget, Optional<TurboJpeg> turbo) {
        this.budget = budget;
        this.turbo = turbo;
    }

    /** A reader that decodes in pure Java on every machine alike. */
    public static PictureReader pureJava(DecodeBudget budget) {
        return new PictureReader(budget, Optional.empty());
    }

    /** Whether libjpeg-turbo was found; for the start-up report. */
    public boolean isNative() {
        return turbo.isPresent();
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
        try {
            return withPixels(
                    file, picture, Collections.max(longSides), pixels -> renditions(pixels, picture, longSides));
        } catch (BrokenPictureException broken) {
            return broken.reason();
        }
    }

    /** Hands the pixels to {@code use} while their memory is still accounted for: for pictures in full size. */
    <T> T withPixels(Path file, ProbeOutcome.Readable picture, int longSide, Function<BufferedImage, T> use)
            throws IOException, InterruptedException, BrokenPictureException {
        PixelSize wanted = picture.stored().within(longSide);
        try (DecodeBudget.Share _ = budget.take(DecodeCost.of(picture, wanted, Files.size(file)))) {
            return use.apply(new PixelSource(Files.readAllBytes(file), picture, wanted, turbo).read());
        }
    }

    /** From the largest to the smallest, each out of the one before, handed out in the order asked for. */
    private static Decoded renditions(BufferedImage pixels, ProbeOutcome.Readable picture, List<Integer> longSides) {
        Map<Integer, BufferedImage> made = new HashMap<>();
        BufferedImage last = pixels;
        for (int side : longSides.stream().sorted(Comparator.reverseOrder()).toList()) {
            last = Scaler.scale(last, picture.oriented().within(side));
            made.put(side, last);
        }
        return new Decoded.Renditions(longSides.stream()
                .map(side -> Objects.requireNonNull(made.get(side)))
                .toList());
    }

    /** Probes {@code file} by {@link PixelLimits#STANDARD} and reads it into one picture. */
    public Decoded decode(Path file, ImageFormat format, int longSide) throws IOException, InterruptedException {
        return switch (ImageProbe.probe(file, format, PixelLimits.STANDARD)) {
            case ProbeOutcome.Readable readable -> decode(file, readable, List.of(longSide));
            case Unreadable unreadable -> unreadable;
        };
    }
}

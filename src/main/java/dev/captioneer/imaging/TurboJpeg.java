package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.awt.image.BufferedImage;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * libjpeg-turbo where it is installed (Debian: {@code libturbojpeg0}): it decodes straight to a half, a quarter or an
 * eighth of the size. It only ever says yes: whatever it complains about is decoded again by the JDK, which gives the
 * verdict. The functions and numbers are those of {@code turbojpeg.h}, API 2.0.
 */
final class TurboJpeg {

    private static final List<String> NAMES =
            List.of("libturbojpeg.so.0", "/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib", "libturbojpeg.dylib");
    private static final int RGB = 0;
    private static final int LIMIT_SCANS = 32768;
    /** More than this is left to the JDK, which needs no memory for the pixels. */
    private static final long LARGEST = 16_000_000;

    private static final Optional<TurboJpeg> INSTALLED =
            NAMES.stream().flatMap(name -> open(name).stream()).findFirst();

    private final MethodHandle init;
    private final MethodHandle decompress;
    private final MethodHandle destroy;

    private TurboJpeg(SymbolLookup library) {
        ValueLayout.OfInt number = ValueLayout.JAVA_INT;
        this.init = handle(library, "tjInitDecompress", FunctionDescriptor.of(ValueLayout.ADDRESS));
        this.destroy = handle(library, "tjDestroy", FunctionDescriptor.of(number, ValueLayout.ADDRESS));
        this.decompress = handle(
                library,
                "tjDecompress2",
                FunctionDescriptor.of(
                        number,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.ADDRESS,
                        number,
                        number,
                        number,
                        number,
                        number));
    }

    /** The library of this machine, if it has one. */
    static Optional<TurboJpeg> installed() {
        return INSTALLED;
    }

    private static Optional<TurboJpeg> open(String name) {
        try {
            return Optional.of(new TurboJpeg(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (IllegalArgumentException | IllegalCallerException | java.util.NoSuchElementException _) {
            return Optional.empty();
        }
    }

    private static MethodHandle handle(SymbolLookup library, String function, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.find(function).orElseThrow(), shape);
    }

    /**
     * The whole picture upright in the size {@code wanted}, or nothing when the library had any complaint.
     *
     * @param jpeg a file with one grey or three YCbCr components, of size {@code stored}
     */
    Optional<BufferedImage> decode(byte[] jpeg, PixelSize stored, PixelSize wanted, Orientation orientation) {
        PixelSize scaled = scaled(stored, wanted);
        if (scaled.pixels() > LARGEST) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pixels = arena.allocate(scaled.pixels() * 3);
            return decompress(arena.allocateFrom(ValueLayout.JAVA_BYTE, jpeg), pixels, scaled)
                    ? Optional.of(mean(pixels, scaled, new AreaMean(scaled, wanted, orientation)))
                    : Optional.empty();
        }
    }

    private boolean decompress(MemorySegment jpeg, MemorySegment pixels, PixelSize size) {
        try {
            MemorySegment handle = (MemorySegment) init.invokeExact();
            try {
                int width = size.width();
                return (int) decompress.invokeExact(
                                handle, jpeg, jpeg.byteSize(), pixels, width, 0, size.height(), RGB, LIMIT_SCANS)
                        == 0;
            } finally {
                int _ = (int) destroy.invokeExact(handle);
            }
        } catch (Throwable bug) {
            throw new IllegalStateException("libturbojpeg cannot be called", bug);
        }
    }

    /** The smallest of full, half, quarter and eighth size (rounded up) that is not below {@code wanted}. */
    private static PixelSize scaled(PixelSize stored, PixelSize wanted) {
        PixelSize scaled = stored;
        for (int divisor = 2; divisor <= 8; divisor *= 2) {
            int width = Math.ceilDiv(stored.width(), divisor);
            int height = Math.ceilDiv(stored.height(), divisor);
            if (width >= wanted.width() && height >= wanted.height()) {
                scaled = new PixelSize(width, height);
            }
        }
        return scaled;
    }

    private static BufferedImage mean(MemorySegment pixels, PixelSize scaled, AreaMean mean) {
        byte[] row = new byte[scaled.width() * 3];
        for (long y = 0; y < scaled.height(); y++) {
            MemorySegment.copy(pixels, ValueLayout.JAVA_BYTE, y * row.length, row, 0, row.length);
            mean.add(row);
        }
        return mean.picture();
    }
}

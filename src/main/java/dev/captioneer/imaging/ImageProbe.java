package dev.captioneer.imaging;

import dev.captioneer.kernel.PixelSize;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads the header of a picture, and nothing else, and holds it against the limits. */
public final class ImageProbe {

    private ImageProbe() {}

    /**
     * Reads a few kilobytes of {@code file}, whatever its size says; no pixel is decoded.
     *
     * @throws IOException only when the disk fails; trouble with the picture is {@link Unreadable}
     */
    public static ProbeOutcome probe(Path file, ImageFormat format, PixelLimits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            // Mapped, so that walking the chunks of a large file touches a few pages only.
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer();
            return probe(bytes, format, limits);
        }
    }

    static ProbeOutcome probe(ByteBuffer file, ImageFormat format, PixelLimits limits) {
        try {
            return judge(Container.header(file, format), format, limits);
        } catch (BrokenPictureException broken) {
            return broken.reason();
        }
    }

    private static ProbeOutcome judge(Header header, ImageFormat format, PixelLimits limits) {
        String size = header.width() + " × " + header.height();
        if (header.width() == 0 || header.height() == 0) {
            return new Unreadable(Unreadable.ZERO_SIZE, size);
        }
        if (Math.max(header.width(), header.height()) > limits.side()) {
            return new Unreadable(Unreadable.SIDE_TOO_LONG, size + ", at most " + limits.side() + " a side");
        }
        if (header.width() * header.height() > limits.pixels()) {
            return new Unreadable(Unreadable.TOO_MANY_PIXELS, size + ", at most " + limits.pixels() + " pixels");
        }
        if (!header.whole()) {
            return new Unreadable(Unreadable.TRUNCATED, "the file ends before its own end mark");
        }
        PixelSize stored = new PixelSize((int) header.width(), (int) header.height());
        Orientation orientation = Exif.orientation(header.exif());
        return new ProbeOutcome.Readable(
                format, stored, orientation.applyTo(stored), orientation, header.hasAlpha(), header.animated());
    }
}

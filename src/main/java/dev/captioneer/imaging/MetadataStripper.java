package dev.captioneer.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of a JPEG or PNG what tells about people and devices, and leaves every compressed pixel as it is.
 *
 * <p>The rule: a file with any EXIF, XMP, IPTC, comment or text block loses all of them. GPS alone would not do: serial
 * numbers and owners' names stand in the other EXIF tags and the maker's note, the place also in XMP and IPTC, an
 * unblurred copy in the EXIF thumbnail. Kept is what colours need (ICC profile, JFIF, Adobe's colour transform; in a PNG
 * all other chunks). A file that has none of it is {@linkplain #isClean clean} and needs no change, unless bytes hang
 * behind its end.
 */
final class MetadataStripper {

    private static final int COMMENT = 0xFE;
    private static final int JFIF = 0xE0;
    private static final int ADOBE = 0xEE;
    private static final Set<String> PRIVATE_CHUNKS = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");

    private MetadataStripper() {}

    /** Whether stripping would leave this file as it is. */
    static boolean isClean(ByteBuffer file, ImageFormat format) throws BrokenPictureException {
        return switch (format) {
            case JPEG -> {
                JpegFile jpeg = JpegFile.parse(file);
                yield jpeg.segments().stream().allMatch(s -> staysInExport(jpeg, s))
                        && JpegEnd.find(file, jpeg.scan()) == file.limit();
            }
            case PNG -> {
                PngFile png = PngFile.parse(file);
                yield png.chunks().stream().noneMatch(c -> PRIVATE_CHUNKS.contains(c.type()))
                        && png.chunks().getLast().end() == file.limit();
            }
            case WEBP -> false;
        };
    }

    /** The file without private data and without bytes behind its end; PNG or JPEG. */
    static byte[] strip(ByteBuffer file, ImageFormat format) throws BrokenPictureException {
        return switch (format) {
            case JPEG -> {
                JpegFile jpeg = JpegFile.parse(file);
                yield keeping(jpeg, s -> staysInExport(jpeg, s), JpegEnd.find(file, jpeg.scan()));
            }
            case PNG -> strip(PngFile.parse(file));
            case WEBP -> throw new IllegalArgumentException("WebP leaves as JPEG");
        };
    }

    /** For decoders: nothing but what the pixels need, so that no junk in metadata can disturb them. */
    static byte[] pixelsOnly(JpegFile jpeg) {
        return keeping(
                jpeg,
                s -> !s.isApplication() && s.marker() != COMMENT
                        || s.marker() == JFIF && jpeg.startsWith(s, "JFIF\0")
                        || s.marker() == ADOBE && jpeg.startsWith(s, "Adobe"),
                jpeg.file().limit());
    }

    private static boolean staysInExport(JpegFile jpeg, JpegFile.Segment segment) {
        return switch (segment.marker()) {
            case JFIF -> jpeg.startsWith(segment, "JFIF\0") && segment.length() <= 18;
            case ADOBE -> jpeg.startsWith(segment, "Adobe");
            case COMMENT -> false;
            default -> !segment.isApplication() || jpeg.isProfile(segment);
        };
    }

    private static byte[] keeping(JpegFile jpeg, Predicate<JpegFile.Segment> kept, int end) {
        List<JpegFile.Segment> segments = jpeg.segments().stream().filter(kept).toList();
        int header = 2 + segments.stream().mapToInt(JpegFile.Segment::length).sum();
        ByteBuffer out = ByteBuffer.allocate(header + end - jpeg.scan());
        out.put((byte) 0xFF).put((byte) 0xD8);
        for (JpegFile.Segment segment : segments) {
            out.put(jpeg.file().slice(segment.offset(), segment.length()));
        }
        return out.put(jpeg.file().slice(jpeg.scan(), end - jpeg.scan())).array();
    }

    private static byte[] strip(PngFile png) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.file().limit());
        out.writeBytes(png.signature());
        for (PngFile.Chunk chunk : png.chunks()) {
            if (!PRIVATE_CHUNKS.contains(chunk.type())) {
                out.writeBytes(png.bytes(chunk));
            }
        }
        return out.toByteArray();
    }
}

package dev.captioneer.imaging;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of a JPEG before its pixels (ITU-T T.81, Annex B).
 *
 * @param file the whole file
 * @param segments everything between the start of the image and the first scan
 * @param frame the start-of-frame segment
 * @param scan offset of the first scan's marker
 */
record JpegFile(ByteBuffer file, List<Segment> segments, Segment frame, int scan) {

    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    /** A marker segment; {@code offset} is that of its 0xFF, {@code length} includes marker and length field. */
    record Segment(int marker, int offset, int length) {

        boolean isApplication() {
            return marker >= 0xE0 && marker <= 0xEF;
        }

        /** Start of frame: C0–CF without DHT (C4), JPG (C8) and DAC (CC). */
        boolean isFrame() {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }
    }

    static JpegFile parse(ByteBuffer file) throws BrokenPictureException {
        List<Segment> segments = new ArrayList<>();
        int at = 2;
        while (true) {
            while (file.get(at) != (byte) 0xFF) {
                at++;
            }
            while (file.get(at + 1) == (byte) 0xFF) {
                at++;
            }
            int marker = file.get(at + 1) & 0xFF;
            if (marker == SCAN) {
                return new JpegFile(file, List.copyOf(segments), frameOf(segments), at);
            }
            if (marker == END) {
                throw new BrokenPictureException(Unreadable.DAMAGED, "the image ends before its pixels");
            }
            if (marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) {
                at += 2;
                continue;
            }
            int length = 2 + (file.getShort(at + 2) & 0xFFFF);
            segments.add(new Segment(marker, at, Math.max(length, 4)));
            at += Math.max(length, 4);
        }
    }

    private static Segment frameOf(List<Segment> segments) throws BrokenPictureException {
        return segments.stream()
                .filter(Segment::isFrame)
                .findFirst()
                .orElseThrow(() -> new BrokenPictureException(Unreadable.DAMAGED, "no frame header before the pixels"));
    }

    Header header() {
        long height = file.getShort(frame.offset() + 5) & 0xFFFF;
        long width = file.getShort(frame.offset() + 7) & 0xFFFF;
        return new Header(width, height, false, false, true, exif(), profile());
    }

    int components() {
        return file.get(frame.offset() + 9) & 0xFF;
    }

    /**
     * Whether the JDK's own reader gets the colours right: one grey component, or three that are YCbCr beyond doubt, in
     * a baseline, extended or progressive frame. Everything else (CMYK, YCCK, RGB, lossless) is TwelveMonkeys' work.
     */
    boolean isPlain() {
        boolean ordinaryFrame = frame.marker() <= 0xC2;
        return ordinaryFrame && (components() == 1 || (components() == 3 && idsAre123() && saysYCbCr()));
    }

    private boolean idsAre123() {
        int first = frame.offset() + 10;
        return file.get(first) == 1 && file.get(first + 3) == 2 && file.get(first + 6) == 3;
    }

    private boolean saysYCbCr() {
        int transform = adobeTransform();
        return transform == -1 || transform == 1;
    }

    /** The colour transform of Adobe's APP14 segment, −1 without one. */
    private int adobeTransform() {
        return segments.stream()
                .filter(s -> s.marker() == 0xEE && startsWith(s, "Adobe") && s.length() >= 16)
                .map(s -> file.get(s.offset() + 15) & 0xFF)
                .findFirst()
                .orElse(-1);
    }

    boolean startsWith(Segment segment, String name) {
        byte[] expected = name.getBytes(StandardCharsets.ISO_8859_1);
        byte[] found = payload(segment);
        return found.length >= expected.length
                && Arrays.equals(found, 0, expected.length, expected, 0, expected.length);
    }

    byte[] payload(Segment segment) {
        return bytes(segment.offset() + 4, segment.length() - 4);
    }

    byte[] bytes(int offset, int length) {
        byte[] bytes = new byte[Math.max(0, Math.min(length, file.limit() - offset))];
        file.get(offset, bytes);
        return bytes;
    }

    byte[] exif() {
        return segments.stream()
                .filter(s -> s.marker() == 0xE1 && startsWith(s, "Exif\0"))
                .map(this::payload)
                .filter(p -> p.length > 6)
                .map(p -> Arrays.copyOfRange(p, 6, p.length))
                .findFirst()
                .orElse(Header.NONE);
    }

    boolean isProfile(Segment segment) {
        return segment.marker() == 0xE2 && startsWith(segment, "ICC_PROFILE\0");
    }

    /** The ICC profile, put together from its chunks in their numbered order (ICC.1:2022, B.4). */
    byte[] profile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        segments.stream()
                .filter(this::isProfile)
                .map(this::payload)
                .filter(p -> p.length > 14)
                .sorted((a, b) -> Integer.compare(a[12] & 0xFF, b[12] & 0xFF))
                .forEach(p -> whole.write(p, 14, p.length - 14));
        return whole.toByteArray();
    }
}

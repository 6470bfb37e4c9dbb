package dev.captioneer.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The chunks of a WebP (RFC 9649, sections 2.3 to 2.7). */
record WebpFile(ByteBuffer file, List<Chunk> chunks) {

    private static final int ALPHA_FLAG = 0x10;
    private static final int ANIMATION_FLAG = 0x02;

    /** A chunk; {@code data} is the offset of its data, {@code length} without padding. */
    record Chunk(String type, int data, int length) {}

    static WebpFile parse(ByteBuffer bigEndian) throws BrokenPictureException {
        ByteBuffer file = bigEndian.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long declared = (file.getInt(4) & 0xFFFFFFFFL) + 8;
        List<Chunk> chunks = new ArrayList<>();
        long at = 12;
        while (at + 8 <= Math.min(declared, file.limit())) {
            byte[] type = new byte[4];
            file.get((int) at, type);
            long length = file.getInt((int) at + 4) & 0xFFFFFFFFL;
            chunks.add(new Chunk(
                    new String(type, StandardCharsets.ISO_8859_1), (int) at + 8, (int) Math.min(length, 1 << 30)));
            at += 8 + length + (length & 1);
        }
        if (chunks.isEmpty()) {
            throw new BrokenPictureException(Unreadable.TRUNCATED, "no chunk behind the RIFF header");
        }
        return new WebpFile(file, List.copyOf(chunks));
    }

    /** Whether every byte that the file promises is there; the last padding byte may be missing. */
    private boolean isWhole() {
        long declared = (file.getInt(4) & 0xFFFFFFFFL) + 8;
        Chunk last = chunks.getLast();
        return declared <= file.limit() + 1L && last.data() + (long) last.length() <= file.limit();
    }

    Header header() throws BrokenPictureException {
        Chunk first = chunks.getFirst();
        return switch (first.type()) {
            case "VP8X" -> extended(first.data());
            case "VP8L" -> lossless(first.data());
            case "VP8 " -> lossy(first.data());
            default -> throw new BrokenPictureException(Unreadable.DAMAGED, "unknown chunk " + first.type());
        };
    }

    private Header extended(int at) {
        int flags = file.get(at);
        return new Header(
                1L + (file.getInt(at + 4) & 0xFFFFFF),
                1L + (file.getShort(at + 7) & 0xFFFF | (file.get(at + 9) & 0xFF) << 16),
                (flags & ALPHA_FLAG) != 0,
                (flags & ANIMATION_FLAG) != 0,
                isWhole(),
                find("EXIF").map(this::exif).orElse(Header.NONE),
                Header.NONE);
    }

    private Header lossless(int at) throws BrokenPictureException {
        if (file.get(at) != 0x2F) {
            throw new BrokenPictureException(Unreadable.DAMAGED, "no VP8L signature");
        }
        int bits = file.getInt(at + 1);
        return still(1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF), (bits >>> 28 & 1) == 1);
    }

    private Header lossy(int at) throws BrokenPictureException {
        if (file.get(at + 3) != (byte) 0x9D || file.get(at + 4) != 0x01 || file.get(at + 5) != 0x2A) {
            throw new BrokenPictureException(Unreadable.DAMAGED, "no VP8 start code");
        }
        return still(file.getShort(at + 6) & 0x3FFF, file.getShort(at + 8) & 0x3FFF, false);
    }

    private Header still(int width, int height, boolean alpha) {
        return new Header(width, height, alpha, false, isWhole(), Header.NONE, Header.NONE);
    }

    private Optional<Chunk> find(String type) {
        return chunks.stream().filter(c -> c.type().equals(type)).findFirst();
    }

    /** Some writers keep the JPEG prefix in front of the TIFF block. */
    private byte[] exif(Chunk chunk) {
        byte[] bytes = new byte[Math.clamp(file.limit() - chunk.data(), 0, chunk.length())];
        file.get(chunk.data(), bytes);
        boolean prefixed = bytes.length > 6 && bytes[0] == 'E' && bytes[1] == 'x' && bytes[4] == 0;
        return prefixed ? Arrays.copyOfRange(bytes, 6, bytes.length) : bytes;
    }
}

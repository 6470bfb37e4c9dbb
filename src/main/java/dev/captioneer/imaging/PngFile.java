package dev.captioneer.imaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG, from the signature to IEND (W3C PNG, third edition, section 5). */
record PngFile(ByteBuffer file, List<Chunk> chunks) {

    private static final int SIGNATURE = 8;
    private static final int LARGEST_PROFILE = 4 << 20;

    /** A chunk; {@code offset} is that of its length field, {@code length} that of its data. */
    record Chunk(String type, int offset, int length) {

        int data() {
            return offset + 8;
        }

        int end() {
            return data() + length + 4;
        }
    }

    static PngFile parse(ByteBuffer file) throws BrokenPictureException {
        List<Chunk> chunks = new ArrayList<>();
        int at = SIGNATURE;
        while (file.limit() - at >= 12) {
            Chunk chunk = chunkAt(file, at);
            chunks.add(chunk);
            if (chunk.type().equals("IEND") || chunk.length() > file.limit() - chunk.data() - 4) {
                break;
            }
            at = chunk.end();
        }
        checkHeader(file, chunks);
        return new PngFile(file, List.copyOf(chunks));
    }

    private static Chunk chunkAt(ByteBuffer file, int at) throws BrokenPictureException {
        byte[] type = new byte[4];
        file.get(at + 4, type);
        String name = new String(type, StandardCharsets.ISO_8859_1);
        if (!name.matches("[A-Za-z]{4}") || file.getInt(at) < 0) {
            throw new BrokenPictureException(Unreadable.DAMAGED, "no chunk at byte " + at);
        }
        return new Chunk(name, at, file.getInt(at));
    }

    private static void checkHeader(ByteBuffer file, List<Chunk> chunks) throws BrokenPictureException {
        if (chunks.isEmpty()) {
            throw new BrokenPictureException(Unreadable.TRUNCATED, "the file ends inside its header");
        }
        Chunk first = chunks.getFirst();
        if (!first.type().equals("IHDR") || first.length() != 13) {
            throw new BrokenPictureException(Unreadable.DAMAGED, "the first chunk is no IHDR");
        }
        int depth = file.get(first.data() + 8);
        boolean allowed =
                switch (file.get(first.data() + 9)) {
                    case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
                    case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
                    case 2, 4, 6 -> depth == 8 || depth == 16;
                    default -> false;
                };
        if (!allowed) {
            throw new BrokenPictureException(Unreadable.DAMAGED, "colour type and bit depth do not go together");
        }
    }

    Header header() {
        int ihdr = chunks.getFirst().data();
        int colourType = file.get(ihdr + 9);
        return new Header(
                file.getInt(ihdr) & 0xFFFFFFFFL,
                file.getInt(ihdr + 4) & 0xFFFFFFFFL,
                colourType >= 4 || find("tRNS").isPresent(),
                find("acTL").isPresent(),
                chunks.getLast().type().equals("IEND"),
                find("eXIf").map(this::data).orElse(Header.NONE),
                find("iCCP").map(this::inflateProfile).orElse(Header.NONE));
    }

    private Optional<Chunk> find(String type) {
        return chunks.stream()
                .filter(c -> c.type().equals(type) && c.end() <= file.limit())
                .findFirst();
    }

    byte[] signature() {
        byte[] bytes = new byte[SIGNATURE];
        file.get(0, bytes);
        return bytes;
    }

    /** The whole chunk with length, type and checksum. */
    byte[] bytes(Chunk chunk) {
        byte[] bytes = new byte[chunk.end() - chunk.offset()];
        file.get(chunk.offset(), bytes);
        return bytes;
    }

    private byte[] data(Chunk chunk) {
        byte[] bytes = new byte[chunk.length()];
        file.get(chunk.data(), bytes);
        return bytes;
    }

    /** A name, a zero, the compression method, and the profile deflated; a broken one counts as none. */
    private byte[] inflateProfile(Chunk chunk) {
        byte[] data = data(chunk);
        int start = 0;
        while (start < data.length && data[start] != 0) {
            start++;
        }
        start += 2;
        if (start >= data.length) {
            return Header.NONE;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(data, start, data.length - start);
            byte[] profile = new byte[LARGEST_PROFILE];
            int length = inflater.inflate(profile);
            return inflater.finished() ? Arrays.copyOf(profile, length) : Header.NONE;
        } catch (DataFormatException _) {
            return Header.NONE;
        }
    }
}

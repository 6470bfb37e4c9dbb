package dev.captioneer.imaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what a file is by its first bytes alone. */
public final class Sniffer {

    /** So many bytes from the start of a file are enough for {@link #sniff(byte[])}. */
    public static final int HEAD_LENGTH = 4096;

    private Sniffer() {}

    /** Reads the head of {@code file} and tells what it is; {@link IOException} only when the disk fails. */
    public static Sniffed sniff(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sniff(in.readNBytes(HEAD_LENGTH));
        }
    }

    /** Tells what a file is whose first bytes (up to {@link #HEAD_LENGTH}) are {@code head}. */
    public static Sniffed sniff(byte[] head) {
        return head.length == 0 ? new Sniffed.Empty() : Signatures.match(head);
    }
}

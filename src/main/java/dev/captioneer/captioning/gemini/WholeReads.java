package dev.captioneer.captioning.gemini;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads as much as is asked for unless the end comes before. The SDK takes a short read for the end of an upload, and
 * since JDK 21 a file gives large reads in parts: without this only the first part of a file would be uploaded.
 */
final class WholeReads extends FilterInputStream {

    WholeReads(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.readNBytes(buffer, offset, length);
        return read == 0 && length > 0 ? -1 : read;
    }
}

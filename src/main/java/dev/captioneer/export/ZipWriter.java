package dev.captioneer.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip whose bytes depend on nothing but names and contents: entries are stored, times are fixed. Grows into
 * Zip64 by itself; its memory does not grow with the files.
 */
final class ZipWriter implements AutoCloseable {

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int CHUNK = 256 * 1024;

    private final byte[] chunk = new byte[CHUNK];
    private final ZipOutputStream zip;

    ZipWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
    }

    void add(String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        zip.putNextEntry(entry(name, content.length, checksum.getValue()));
        zip.write(content);
        zip.closeEntry();
    }

    /** Reads the file twice: a stored entry has its checksum in front. */
    void add(String name, Path file) throws IOException {
        CRC32 checksum = new CRC32();
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                checksum.update(chunk, 0, read);
                length += read;
            }
        }
        zip.putNextEntry(entry(name, length, checksum.getValue()));
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                zip.write(chunk, 0, read);
            }
        }
        zip.closeEntry();
    }

    private static ZipEntry entry(String name, long length, long checksum) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(length);
        entry.setCompressedSize(length);
        entry.setCrc(checksum);
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

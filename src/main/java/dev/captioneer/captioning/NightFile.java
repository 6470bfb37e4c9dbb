package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a job in a staging file, so that only one picture at a time is in memory. What a killed process leaves of
 * it is swept away at the next start.
 */
final class NightFile implements AutoCloseable {

    private final Path path;
    private final NightLimits limits;
    private final List<ItemRow> items = new ArrayList<>();
    private final OutputStream out;
    private long bytes;

    NightFile(Path path, NightLimits limits) throws IOException {
        this.path = path;
        this.limits = limits;
        out = new BufferedOutputStream(Files.newOutputStream(path));
    }

    /** @param item with the version of the caption that is to be replaced */
    void add(ItemRow item, byte[] line) throws IOException {
        out.write(line);
        bytes += line.length;
        items.add(item);
    }

    boolean isFull() {
        return bytes >= limits.file().bytes() || items.size() >= limits.images();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean fitsInline() {
        return bytes <= limits.inline().bytes();
    }

    long bytes() {
        return bytes;
    }

    List<ItemRow> items() {
        return List.copyOf(items);
    }

    /** Where all lines are, to be read until this is closed. */
    Path complete() throws IOException {
        out.flush();
        return path;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(path);
    }
}

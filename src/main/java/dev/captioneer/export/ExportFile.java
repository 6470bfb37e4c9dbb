package dev.captioneer.export;

import dev.captioneer.project.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A finished zip in staging; closing removes it.
 *
 * @param name for the person who downloads it; ASCII
 * @param leftOut images that could not be read; the rest is in
 */
public record ExportFile(Path path, String name, long length, List<Image> leftOut) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

package dev.captioneer.intake;

import dev.captioneer.kernel.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole file in staging; closing removes it, unless it was taken over before. */
record StagedFile(Path path, long bytes, Sha256 content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}

package dev.captioneer.project;

import dev.captioneer.kernel.Sha256;
import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The original bytes of pictures, by their content: a file is complete or not there. Equal pictures of several projects
 * are one file.
 */
@Component
public class ImageStore {

    private final DataFolder folder;

    public ImageStore(DataFolder folder) {
        this.folder = folder;
    }

    /** A new, empty place for bytes that are not taken yet, on the same disk as the store. */
    public Path newStagingFile() {
        try {
            Files.createDirectories(folder.staging());
            return Files.createFile(folder.staging().resolve(UUID.randomUUID() + ".part"));
        } catch (IOException e) {
            throw new UncheckedIOException("No staging file could be made in " + folder.staging(), e);
        }
    }

    /**
     * Takes a staged file over. When this returns, the bytes survive a power cut.
     *
     * @param staged is gone afterwards
     */
    public void keep(Path staged, Sha256 content) throws IOException {
        Path kept = folder.image(content);
        if (Files.exists(kept)) {
            Files.delete(staged);
            return;
        }
        Path parent = Files.createDirectories(kept.resolveSibling(""));
        force(staged);
        Files.move(staged, kept, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(parent);
    }

    /** Where the bytes lie, for reading. */
    public Path path(Sha256 content) {
        return folder.image(content);
    }

    public boolean has(Sha256 content) {
        return Files.isRegularFile(folder.image(content));
    }

    /** Forgets bytes that no image needs any more. */
    public void remove(Sha256 content) throws IOException {
        Files.deleteIfExists(folder.image(content));
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path directory) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return; // Windows neither allows nor needs it
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

package dev.captioneer.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the data folder for this process from before the database is opened until the process ends, however it ends:
 * the operating system lets go of the lock of a killed process. A second process on the same folder is refused.
 */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder, takes its lock and removes what uploads of an earlier process left half done.
     *
     * @throws StartRefused when the folder cannot be made or written, or somebody else uses it
     */
    static DataFolderLock take(DataFolder folder) {
        try {
            Files.createDirectories(folder.root());
            DataFolderLock lock = new DataFolderLock(open(folder));
            sweep(folder.staging());
            return lock;
        } catch (IOException e) {
            throw StartRefused.because("start.refused.folder", e, folder.root(), reason(e));
        }
    }

    private static FileChannel open(DataFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<FileLock> lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            throw StartRefused.because(
                    "start.refused.in-use", new IllegalStateException("locked: " + folder.lock()), folder.root());
        }
        return channel;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return Optional.empty();
        }
    }

    private static void sweep(Path staging) throws IOException {
        Files.createDirectories(staging);
        try (Stream<Path> files = Files.list(staging)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replaceFirst("Exception$", "");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

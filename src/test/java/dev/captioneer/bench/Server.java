package dev.captioneer.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import dev.captioneer.process.CaptioneerProcess;
import dev.captioneer.process.LaunchForm;
import dev.captioneer.process.RestCalls;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged application on an empty folder, with the heap of a small machine. */
record Server(CaptioneerProcess process, Path data, RestCalls calls) implements AutoCloseable {

    static Server start(Map<String, String> settings) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("captioneer-bench");
        CaptioneerProcess process =
                CaptioneerProcess.start(LaunchForm.plainJar().with("-Xmx512m"), data, settings);
        return new Server(process, data, RestCalls.inNewWorkspace(process.address()));
    }

    ServerMemory memory() throws IOException, AttachNotSupportedException {
        return ServerMemory.of(process);
    }

    @Override
    public void close() throws IOException {
        try {
            process.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        remove(data);
    }

    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

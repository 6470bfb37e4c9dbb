package dev.captioneer.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own Java sources. */
final class Sources {

    private static final Path MAIN = Path.of("src/main/java/dev/captioneer");

    private Sources() {}

    static List<Path> main() {
        return javaFiles(MAIN);
    }

    static List<Path> ui() {
        return javaFiles(MAIN.resolve("ui"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.captioneer.console;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something a person may want to know when they ask why it is slow or failed.
 *
 * @param image empty for what concerns the whole project
 * @param imageName the name at that time; empty without an image
 * @param message the key of a text in the translation files, {@code console.…}
 * @param arguments of the text, as text; never a secret
 */
public record ConsoleEntry(
        ProjectId project,
        Level level,
        Optional<ImageId> image,
        String imageName,
        String message,
        List<String> arguments) {

    public static ConsoleEntry ofProject(ProjectId project, Level level, String message, Object... arguments) {
        return new ConsoleEntry(project, level, Optional.empty(), "", message, texts(arguments));
    }

    public static ConsoleEntry ofImage(
            ProjectId project, ImageId image, String imageName, Level level, String message, Object... arguments) {
        return new ConsoleEntry(project, level, Optional.of(image), imageName, message, texts(arguments));
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}

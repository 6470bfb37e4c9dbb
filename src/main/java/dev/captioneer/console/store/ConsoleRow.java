package dev.captioneer.console.store;

import dev.captioneer.console.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An event as it is stored: the key of its text and the arguments, not the sentence. */
public record ConsoleRow(
        long id,
        Instant at,
        Level level,
        Optional<String> image,
        String imageName,
        String message,
        List<String> arguments) {}

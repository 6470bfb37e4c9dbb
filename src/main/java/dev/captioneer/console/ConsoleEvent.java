package dev.captioneer.console;

import dev.captioneer.kernel.ImageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored entry as a person reads it.
 *
 * @param id grows with time
 * @param image empty for what concerns the whole project
 * @param imageName the name at that time; empty without an image
 * @param text one line, already a sentence
 */
public record ConsoleEvent(long id, Instant at, Level level, Optional<ImageId> image, String imageName, String text) {}

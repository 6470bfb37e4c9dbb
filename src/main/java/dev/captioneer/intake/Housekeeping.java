package dev.captioneer.intake;

import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Retention;
import dev.captioneer.settings.CaptioneerProperties;
import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes what nobody can reach any more: long deleted rows, pictures without a row, what was made from those. */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("([0-9a-f]{64})(-\\d+\\.jpg)?");

    private final DataFolder folder;
    private final ImageStore store;
    private final KeptPictures pictures;
    private final Retention retention;
    private final Duration keepDeleted;
    private final Clock clock;

    Housekeeping(
            DataFolder folder,
            ImageStore store,
            KeptPictures pictures,
            Retention retention,
            CaptioneerProperties properties,
            Clock clock) {
        this.folder = folder;
        this.store = store;
        this.pictures = pictures;
        this.retention = retention;
        this.keepDeleted = Duration.ofDays(properties.storage().keepDeletedDays());
        this.clock = clock;
    }

    /** Safe at any time, also while pictures are taken in. */
    void cleanUp() {
        int rows = retention.removeDeletedBefore(clock.instant().minus(keepDeleted));
        Set<Sha256> needed = retention.needed();
        long originals = unneeded(folder.images(), needed)
                .map(file -> contentOf(file).orElseThrow())
                .filter(this::removeOriginal)
                .count();
        long made = Stream.of(folder.thumbnails(), folder.exportCopies())
                .flatMap(derived -> unneeded(derived, needed))
                .filter(file -> !store.has(contentOf(file).orElseThrow()))
                .filter(Housekeeping::delete)
                .count();
        if (rows + originals + made > 0) {
            LOG.info("Cleaned up: {} deleted rows, {} pictures, {} made from pictures", rows, originals, made);
        }
    }

    private static Stream<Path> unneeded(Path folder, Set<Sha256> needed) {
        return filesIn(folder).stream().filter(file -> contentOf(file)
                .filter(content -> !needed.contains(content))
                .isPresent());
    }

    private boolean removeOriginal(Sha256 content) {
        try {
            return pictures.removeUnneeded(content);
        } catch (IOException e) {
            LOG.warn("Picture {} could not be removed", content, e);
            return false;
        }
    }

    /** Files that somebody else put there are left alone. */
    private static Optional<Sha256> contentOf(Path file) {
        Matcher name = NAMED_BY_CONTENT.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(new Sha256(name.group(1))) : Optional.empty();
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} could not be listed", folder, e);
            return List.of();
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", file, e);
            return false;
        }
    }
}

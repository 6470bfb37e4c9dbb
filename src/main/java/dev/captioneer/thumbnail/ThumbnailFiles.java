package dev.captioneer.thumbnail;

import dev.captioneer.imaging.JpegWriter;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.ImageStore;
import dev.captioneer.settings.DataFolder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The thumbnails on disk: a file is complete or not there. They can be made again, so nothing waits for the disk. */
@Component
class ThumbnailFiles {

    private static final float QUALITY = 0.85f;

    private final DataFolder folder;
    private final ImageStore store;

    ThumbnailFiles(DataFolder folder, ImageStore store) {
        this.folder = folder;
        this.store = store;
    }

    Path path(Sha256 content, ThumbnailSize size) {
        return folder.thumbnail(content, size.longSide());
    }

    boolean hasAll(Sha256 content) {
        return Arrays.stream(ThumbnailSize.values()).allMatch(size -> Files.exists(path(content, size)));
    }

    /** @param pictures one per size, in the order of {@link ThumbnailSize} */
    void write(Sha256 content, List<BufferedImage> pictures) throws IOException {
        for (ThumbnailSize size : ThumbnailSize.values()) {
            write(path(content, size), JpegWriter.write(pictures.get(size.ordinal()), QUALITY));
        }
    }

    private void write(Path target, byte[] jpeg) throws IOException {
        Files.createDirectories(target.resolveSibling(""));
        Path staged = store.newStagingFile();
        try {
            Files.write(staged, jpeg);
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(staged);
        }
    }
}

package dev.captioneer.export;

import dev.captioneer.imaging.Exported;
import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.imaging.Reencoder;
import dev.captioneer.imaging.Unreadable;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Originals as trainers want them. What took a decode is kept on disk, so that the next export is quick. */
@Component
class ExportPictures {

    private static final Logger LOG = LoggerFactory.getLogger(ExportPictures.class);

    private final ImageStore store;
    private final DataFolder folder;
    private final Reencoder reencoder;

    ExportPictures(ImageStore store, DataFolder folder, Reencoder reencoder) {
        this.store = store;
        this.folder = folder;
        this.reencoder = reencoder;
    }

    ExportPicture prepare(Image image) throws IOException, InterruptedException {
        Path copy = folder.exportCopy(image.content());
        if (Files.exists(copy)) {
            return new ExportPicture.OnDisk(copy);
        }
        if (!store.has(image.content())) {
            return new ExportPicture.Unusable();
        }
        Path original = store.path(image.content());
        return switch (reencoder.export(original, image.format())) {
            case Exported.Unchanged _ -> new ExportPicture.OnDisk(original);
            case Exported.Rewritten(ImageFormat _, byte[] bytes)
            when costsADecode(image) -> {
                keep(bytes, copy);
                yield new ExportPicture.OnDisk(copy);
            }
            case Exported.Rewritten(ImageFormat _, byte[] bytes) -> new ExportPicture.InMemory(bytes);
            case Unreadable reason -> {
                LOG.warn("Image {} cannot be exported: {}", image.id(), reason);
                yield new ExportPicture.Unusable();
            }
        };
    }

    /** Rotation and WebP; taking metadata away is as quick as copying. */
    private static boolean costsADecode(Image image) {
        return image.orientation() != 1 || image.format() == ImageFormat.WEBP;
    }

    private void keep(byte[] bytes, Path copy) throws IOException {
        Files.createDirectories(copy.resolveSibling(""));
        Path staged = store.newStagingFile();
        try {
            Files.write(staged, bytes);
            Files.move(staged, copy, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(staged);
        }
    }
}

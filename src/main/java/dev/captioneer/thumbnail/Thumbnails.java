package dev.captioneer.thumbnail;

import dev.captioneer.imaging.Decoded;
import dev.captioneer.imaging.ImageProbe;
import dev.captioneer.imaging.PictureReader;
import dev.captioneer.imaging.PixelLimits;
import dev.captioneer.imaging.ProbeOutcome;
import dev.captioneer.imaging.Unreadable;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Small pictures: upright sRGB JPEGs without metadata, made once per content, from one decode for both sizes. */
@Service
public class Thumbnails {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final List<Integer> LONG_SIDES =
            Arrays.stream(ThumbnailSize.values()).map(ThumbnailSize::longSide).toList();

    private final ContentLocks locks = new ContentLocks();
    private final PictureReader reader;
    private final ImageStore store;
    private final ThumbnailFiles files;

    Thumbnails(PictureReader reader, ImageStore store, ThumbnailFiles files) {
        this.reader = reader;
        this.store = store;
        this.files = files;
    }

    /** Where a browser gets it; may be cached for ever, because another picture has another address. */
    public String url(ProjectId project, Sha256 content, ThumbnailSize size) {
        return "/thumbnails/" + project + "/" + content + "-" + size.longSide() + ".jpg";
    }

    /**
     * The stored thumbnail; made again where it is missing. Callers that want the same one at once share the work.
     *
     * @return empty where the original is missing or can no longer be read
     * @throws IOException only when the disk fails
     * @throws InterruptedException when interrupted while waiting for memory
     */
    public Optional<Path> file(Image image, ThumbnailSize size) throws IOException, InterruptedException {
        Path wanted = files.path(image.content(), size);
        if (Files.exists(wanted)) {
            return Optional.of(wanted);
        }
        Path original = store.path(image.content());
        if (!Files.exists(original)) {
            return Optional.empty();
        }
        return switch (ImageProbe.probe(original, image.format(), PixelLimits.STANDARD)) {
            case ProbeOutcome.Readable probed -> {
                Optional<Unreadable> trouble = make(original, probed, image.content());
                trouble.ifPresent(reason -> LOG.warn("No thumbnail of {}: {}", image.content(), reason));
                yield trouble.isPresent() ? Optional.empty() : Optional.of(wanted);
            }
            case Unreadable reason -> {
                LOG.warn("No thumbnail of {}: {}", image.content(), reason);
                yield Optional.empty();
            }
        };
    }

    /**
     * Decodes a picture that is not taken yet, which is also the check that it is whole, and stores both sizes.
     *
     * @return why the picture is refused; empty where it is sound
     * @throws IOException only when the disk fails
     * @throws InterruptedException when interrupted while waiting for memory
     */
    public Optional<Unreadable> make(Path picture, ProbeOutcome.Readable probed, Sha256 content)
            throws IOException, InterruptedException {
        Lock lock = locks.of(content);
        lock.lockInterruptibly();
        try {
            return files.hasAll(content) ? Optional.empty() : decodeAndStore(picture, probed, content);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Unreadable> decodeAndStore(Path picture, ProbeOutcome.Readable probed, Sha256 content)
            throws IOException, InterruptedException {
        return switch (reader.decode(picture, probed, LONG_SIDES)) {
            case Decoded.Renditions(List<BufferedImage> pictures) -> {
                files.write(content, pictures);
                yield Optional.empty();
            }
            case Unreadable reason -> Optional.of(reason);
        };
    }
}

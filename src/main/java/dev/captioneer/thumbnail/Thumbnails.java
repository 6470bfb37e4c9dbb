package dev.captioneer.thumbnail;

import dev.captioneer.imaging.ProbeOutcome;
import dev.captioneer.imaging.Unreadable;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Image;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Small pictures: upright sRGB JPEGs without metadata, made once per content, from one decode for both sizes. */
@Service
public class Thumbnails {

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
        throw new UnsupportedOperationException("follows");
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
        throw new UnsupportedOperationException("follows");
    }
}

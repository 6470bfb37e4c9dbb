package dev.captioneer.project;

import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.store.ImageRows;
import dev.captioneer.project.store.ProjectRows;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of deleted projects and images, and which pictures are still needed. */
@Service
public class Retention {

    private final ProjectRows projects;
    private final ImageRows images;

    Retention(ProjectRows projects, ImageRows images) {
        this.projects = projects;
        this.images = images;
    }

    /** Forgets for good what was deleted before {@code moment}. @return how many projects and images */
    @Transactional
    public int removeDeletedBefore(Instant moment) {
        return images.removeDeletedBefore(moment) + projects.removeDeletedBefore(moment);
    }

    /** Whether some image, deleted or not, of any project has these bytes. */
    public boolean isNeeded(Sha256 content) {
        return images.hasContent(content);
    }

    /** The contents of all images, deleted or not. */
    public Set<Sha256> needed() {
        return images.contents();
    }
}

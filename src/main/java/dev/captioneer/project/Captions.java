package dev.captioneer.project;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.ProjectEvent.CaptionWritten;
import dev.captioneer.project.store.CaptionRows;
import dev.captioneer.project.store.ImageRows;
import dev.captioneer.project.store.ProjectRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Captions with all their versions. Nothing is ever overwritten: a write adds a version, and only if the writer has seen
 * the one before it.
 */
@Service
public class Captions {

    private final CaptionRows captions;
    private final ImageRows images;
    private final ProjectRows projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Captions(
            CaptionRows captions,
            ImageRows images,
            ProjectRows projects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.captions = captions;
        this.images = images;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a person's words.
     *
     * @param text is cleaned ({@link CaptionText#clean}); at most {@link Caption#LONGEST} characters
     * @param seen the version that the person saw; 0 for none
     */
    @Transactional
    public CaptionWrite writeByPerson(ProjectId project, ImageId image, String text, int seen) {
        return write(project, image, text, seen, Author.PERSON, Optional.empty());
    }

    /**
     * Stores a captioner's words.
     *
     * @param seen the version that was current when the captioner was asked; 0 for none
     */
    @Transactional
    public CaptionWrite writeByCaptioner(
            ProjectId project, ImageId image, String text, int seen, Provenance provenance) {
        return write(project, image, text, seen, Author.MODEL, Optional.of(provenance));
    }

    /** Makes an earlier version current again by adding it once more; who wrote it stays. */
    @Transactional
    public CaptionWrite restore(ProjectId project, ImageId image, Caption earlier, int seen) {
        return write(project, image, earlier.text(), seen, earlier.author(), earlier.provenance());
    }

    /** All versions, newest first. */
    public List<Caption> history(ImageId image) {
        return captions.history(image);
    }

    private CaptionWrite write(
            ProjectId project, ImageId id, String text, int seen, Author author, Optional<Provenance> provenance) {
        String clean = CaptionText.clean(text);
        if (clean.length() > Caption.LONGEST) {
            throw new IllegalArgumentException("A caption has at most " + Caption.LONGEST + " characters");
        }
        Optional<Image> found = images.find(id).filter(image -> image.project().equals(project));
        if (found.isEmpty()) {
            return new CaptionWrite.ImageGone();
        }
        Optional<Caption> current = found.get().caption();
        if (current.isPresent() && current.get().text().equals(clean) && author == Author.PERSON) {
            return new CaptionWrite.Unchanged(current.get());
        }
        if (current.isPresent() && current.get().version() != seen) {
            return new CaptionWrite.Conflict(current.get());
        }
        if (current.isEmpty() && clean.isEmpty()) {
            return new CaptionWrite.Unchanged(new Caption(0, "", author, clock.instant(), Optional.empty()));
        }
        Caption next = new Caption(found.get().captionVersion() + 1, clean, author, clock.instant(), provenance);
        captions.insert(id, next, statusOf(next));
        projects.touch(project, clock.instant());
        events.publishEvent(new CaptionWritten(project, id, next.version(), author));
        return new CaptionWrite.Written(next);
    }

    private static ImageStatus statusOf(Caption caption) {
        return switch (caption.author()) {
            case MODEL -> ImageStatus.CAPTIONED;
            case PERSON -> caption.text().isEmpty() ? ImageStatus.WAITING : ImageStatus.EDITED;
        };
    }
}

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

    /**
     * Gives every caption that says {@code from} as a whole word a version that says {@code to} in its place; author
     * and provenance stay. All of them or, where the database fails, none.
     *
     * @return how many captions got a new version
     */
    @Transactional
    public int renameTrigger(ProjectId project, TriggerWord from, TriggerWord to) {
        long renamed = captions.current(project).entrySet().stream()
                .filter(each -> replaceTrigger(project, each.getKey(), each.getValue(), from, to))
                .count();
        if (renamed > 0) {
            projects.touch(project, clock.instant());
        }
        return Math.toIntExact(renamed);
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
        if (!captions.insert(id, next, ImageStatus.of(next))) {
            return afterLostRace(id);
        }
        projects.touch(project, clock.instant());
        events.publishEvent(new CaptionWritten(project, id, next.version(), author));
        return new CaptionWrite.Written(next);
    }

    /** On a database with several writers at once somebody else's write can come between our look and our write. */
    private CaptionWrite afterLostRace(ImageId id) {
        return images.find(id)
                .flatMap(Image::caption)
                .<CaptionWrite>map(CaptionWrite.Conflict::new)
                .orElseGet(CaptionWrite.ImageGone::new);
    }

    private boolean replaceTrigger(
            ProjectId project, ImageId image, Caption current, TriggerWord from, TriggerWord to) {
        String text = from.replacedIn(current.text(), to);
        if (text.equals(current.text()) || text.length() > Caption.LONGEST) {
            return false;
        }
        Caption next =
                new Caption(current.version() + 1, text, current.author(), clock.instant(), current.provenance());
        boolean written = captions.insert(image, next);
        if (written) {
            events.publishEvent(new CaptionWritten(project, image, next.version(), next.author()));
        }
        return written;
    }
}

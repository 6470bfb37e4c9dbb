package dev.captioneer.project;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.ProjectEvent.ImageAccepted;
import dev.captioneer.project.ProjectEvent.ImageStatusChanged;
import dev.captioneer.project.ProjectEvent.ImagesDeleted;
import dev.captioneer.project.ProjectEvent.ImagesRestored;
import dev.captioneer.project.store.ImageRows;
import dev.captioneer.project.store.ImageSelect;
import dev.captioneer.project.store.ProjectRows;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The images of projects, in the natural order of their names (1, 2, 10). Deleted images are not seen by any read. */
@Service
public class Images {

    private final ImageRows images;
    private final ProjectRows projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Images(ImageRows images, ProjectRows projects, ApplicationEventPublisher events, Clock clock) {
        this.images = images;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /** Stores the row of a picture whose bytes are stored already, or says which image has these bytes. */
    @Transactional
    public ImageAddition add(ProjectId project, NewImage added, ImageAllowance allowance) {
        projects.lock(project);
        Optional<Image> same = images.withContent(project, added.content());
        if (same.isPresent()) {
            return new ImageAddition.Duplicate(same.get());
        }
        ImageCounts counts = images.counts(project);
        if (counts.total() >= allowance.images()) {
            return new ImageAddition.TooManyImages(allowance.images());
        }
        if (counts.bytes() + added.bytes() > allowance.bytes().bytes()) {
            return new ImageAddition.TooManyBytes(allowance.bytes());
        }
        Image image = new Image(
                ImageId.random(),
                project,
                added.fileName(),
                added.content(),
                added.format(),
                added.size(),
                added.orientation(),
                added.bytes(),
                ImageStatus.WAITING,
                Optional.empty(),
                Optional.empty(),
                clock.instant());
        images.insert(image, NaturalOrder.keyOf(image.fileName()));
        projects.touch(project, clock.instant());
        events.publishEvent(new ImageAccepted(project, image.id()));
        return new ImageAddition.Added(image);
    }

    public Optional<Image> find(ProjectId project, ImageId id) {
        return images.find(id).filter(image -> image.project().equals(project));
    }

    public Optional<Image> withContent(ProjectId project, Sha256 content) {
        return images.withContent(project, content);
    }

    public List<Image> list(ProjectId project) {
        return list(project, ImageQuery.ALL, 0, Integer.MAX_VALUE);
    }

    public List<Image> list(ProjectId project, ImageQuery query, int offset, int limit) {
        return images.list(new ImageSelect(project, query), offset, limit);
    }

    public int count(ProjectId project, ImageQuery query) {
        return images.count(new ImageSelect(project, query));
    }

    /** How many images of the query come before this one in order: its index, if it is among them. */
    public int indexOf(ProjectId project, ImageQuery query, ImageId image) {
        return images.countBefore(new ImageSelect(project, query), image);
    }

    public ImageCounts counts(ProjectId project) {
        return images.counts(project);
    }

    /** Says what happens to an image; {@code trouble} belongs to FAILED and REFUSED. */
    @Transactional
    public void mark(ProjectId project, ImageId id, ImageStatus status, Optional<Trouble> trouble) {
        if (images.setStatus(id, status, trouble)) {
            events.publishEvent(new ImageStatusChanged(project, id, status));
        }
    }

    /**
     * Takes back a "working": the status that follows from the current caption.
     *
     * @return whether the image is still there
     */
    @Transactional
    public boolean settle(ProjectId project, ImageId id) {
        Optional<Image> image = images.find(id);
        image.ifPresent(found -> mark(project, id, ImageStatus.by(found.caption()), Optional.empty()));
        return image.isPresent();
    }

    /** @return those that were there and can be brought back by {@link #restore} for some days */
    @Transactional
    public List<ImageId> delete(ProjectId project, Collection<ImageId> ids) {
        List<ImageId> deleted = ids.isEmpty() ? List.of() : images.markDeleted(project, ids, clock.instant());
        if (!deleted.isEmpty()) {
            events.publishEvent(new ImagesDeleted(project, deleted));
        }
        return deleted;
    }

    /** @return those that are back; an image whose bytes were added again meanwhile stays deleted */
    @Transactional
    public List<ImageId> restore(ProjectId project, Collection<ImageId> ids) {
        projects.lock(project);
        List<ImageId> restored = ids.isEmpty() ? List.of() : images.restore(project, ids);
        restored.forEach(this::settleIfWorking);
        if (!restored.isEmpty()) {
            events.publishEvent(new ImagesRestored(project, restored));
        }
        return restored;
    }

    /** Whoever worked on it when it was deleted has given up on it. */
    private void settleIfWorking(ImageId id) {
        images.find(id)
                .filter(image -> image.status() == ImageStatus.WORKING)
                .ifPresent(image -> images.setStatus(id, ImageStatus.by(image.caption()), Optional.empty()));
    }
}

package dev.captioneer.ui.studio;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.captioneer.captioning.Run;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.project.ImageFilter;
import dev.captioneer.project.ImageQuery;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one open studio shows: the project, the filter, the image in the editor and the images that are picked. Its parts
 * bind to the signals and never talk to each other.
 */
final class StudioModel {

    private final StudioServices services;
    private final ProjectId id;

    private final ValueSignal<Project> project;
    private final ValueSignal<ImageCounts> counts = new ValueSignal<>(ImageCounts.NONE);
    private final ValueSignal<Optional<Run>> run = new ValueSignal<>(Optional.empty());
    private final ValueSignal<ImageQuery> query = new ValueSignal<>(ImageQuery.ALL);
    private final ValueSignal<Optional<Image>> current = new ValueSignal<>(Optional.empty());
    private final Picks picks = new Picks();
    private final ValueSignal<Long> galleryRevision = new ValueSignal<>(0L);

    StudioModel(StudioServices services, Project project) {
        this.services = services;
        this.id = project.id();
        this.project = new ValueSignal<>(project);
        refreshImages();
        refreshRun();
    }

    ProjectId id() {
        return id;
    }

    Signal<Project> project() {
        return project;
    }

    ProjectSettings settings() {
        return project.peek().settings();
    }

    Signal<ImageCounts> counts() {
        return counts;
    }

    Signal<Optional<Run>> run() {
        return run;
    }

    Signal<ImageQuery> query() {
        return query;
    }

    /** The image in the editor, as it was read last. */
    Signal<Optional<Image>> current() {
        return current;
    }

    Signal<Set<ImageId>> picked() {
        return picks.images();
    }

    /** Moves whenever the gallery must read its visible window again. */
    Signal<Long> galleryRevision() {
        return galleryRevision;
    }

    void refreshProject() {
        services.projects().find(id).ifPresent(project::set);
    }

    void refreshImages() {
        counts.set(services.images().counts(id));
        current.set(current.peek()
                .flatMap(image -> services.images().find(id, image.id()))
                .or(() -> imageAt(0)));
        showAnew();
    }

    void refreshRun() {
        run.set(services.runs().latest(id));
    }

    void configure(ProjectSettings settings) {
        services.projects().configure(project.peek().workspace(), id, settings).ifPresent(project::set);
    }

    void rename(String name) {
        services.projects().rename(project.peek().workspace(), id, name).ifPresent(project::set);
    }

    void show(ImageFilter filter) {
        search(new ImageQuery(filter, query.peek().text()));
    }

    void search(String text) {
        search(new ImageQuery(query.peek().filter(), text));
    }

    private void search(ImageQuery wanted) {
        query.set(wanted);
        showAnew();
        if (current.peek().isEmpty() || !isShown(current.peek().get().id())) {
            imageAt(0).ifPresent(image -> current.set(Optional.of(image)));
        }
    }

    void open(ImageId image) {
        services.images().find(id, image).ifPresent(found -> current.set(Optional.of(found)));
    }

    /** Opens an image even where the filter hides it now. */
    void reveal(ImageId image) {
        if (!isShown(image)) {
            search(ImageQuery.ALL);
        }
        open(image);
    }

    void next() {
        move(1);
    }

    void previous() {
        move(-1);
    }

    void down(int columns) {
        move(columns);
    }

    void first() {
        imageAt(0).ifPresent(image -> current.set(Optional.of(image)));
    }

    void last() {
        imageAt(shownCount() - 1).ifPresent(image -> current.set(Optional.of(image)));
    }

    /** @return whether there is one; from the end the search goes on at the start */
    boolean nextWithoutCaption() {
        return nextOf(ImageFilter.NO_CAPTION);
    }

    boolean nextFailed() {
        return nextOf(ImageFilter.FAILED);
    }

    void togglePicked(ImageId image) {
        picks.toggle(image);
        showAnew();
    }

    /** Picks all from the image in the editor to this one. */
    void pickUpTo(ImageId image) {
        int from = current.peek().map(opened -> indexOf(opened.id())).orElse(0);
        int to = indexOf(image);
        picks.add(shown(Math.min(from, to), Math.abs(to - from) + 1));
        showAnew();
    }

    void pickAllShown() {
        picks.add(shown(0, Integer.MAX_VALUE));
        showAnew();
    }

    void pickNone() {
        picks.clear();
        showAnew();
    }

    private void showAnew() {
        galleryRevision.update(revision -> revision + 1);
    }

    /** @return those deleted, for bringing them back */
    List<ImageId> delete(Set<ImageId> images) {
        int index = current.peek().map(opened -> indexOf(opened.id())).orElse(0);
        List<ImageId> deleted = services.images().delete(id, images);
        picks.clear();
        if (current.peek().filter(opened -> images.contains(opened.id())).isPresent()) {
            current.set(imageAt(Math.min(index, shownCount() - 1)));
        }
        refreshImages();
        return deleted;
    }

    void restore(List<ImageId> images) {
        services.images().restore(id, images);
        refreshImages();
    }

    /** Index of an image among those shown. */
    int indexOf(ImageId image) {
        return services.images().indexOf(id, query.peek(), image);
    }

    int shownCount() {
        return services.images().count(id, query.peek());
    }

    List<Image> shown(int offset, int limit) {
        return services.images().list(id, query.peek(), offset, limit);
    }

    private Optional<Image> imageAt(int index) {
        return index < 0 ? Optional.empty() : shown(index, 1).stream().findFirst();
    }

    private boolean isShown(ImageId image) {
        return imageAt(indexOf(image)).filter(found -> found.id().equals(image)).isPresent();
    }

    private void move(int steps) {
        Optional<Image> opened = current.peek();
        if (opened.isEmpty()) {
            first();
            return;
        }
        int index = indexOf(opened.get().id());
        int hidden = steps > 0 && !isShown(opened.get().id()) ? 1 : 0;
        int target = Math.clamp((long) index + steps - hidden, 0, Math.max(0, shownCount() - 1));
        imageAt(target).ifPresent(image -> current.set(Optional.of(image)));
    }

    private boolean nextOf(ImageFilter filter) {
        ImageQuery wanted = new ImageQuery(filter, "");
        Optional<ImageId> opened = current.peek().map(Image::id);
        int before = opened.map(image -> services.images().indexOf(id, wanted, image))
                .orElse(0);
        Optional<Image> next = services.images().list(id, wanted, before, 2).stream()
                .filter(image -> !Optional.of(image.id()).equals(opened))
                .findFirst()
                .or(() -> services.images().list(id, wanted, 0, 1).stream().findFirst());
        next.ifPresent(image -> reveal(image.id()));
        return next.isPresent();
    }
}

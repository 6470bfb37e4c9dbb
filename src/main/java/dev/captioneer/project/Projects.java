package dev.captioneer.project;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.ProjectEvent.ProjectChanged;
import dev.captioneer.project.ProjectEvent.ProjectCreated;
import dev.captioneer.project.ProjectEvent.ProjectDeleted;
import dev.captioneer.project.ProjectEvent.ProjectRestored;
import dev.captioneer.project.store.CaptionRows;
import dev.captioneer.project.store.ImageRows;
import dev.captioneer.project.store.ImageSelect;
import dev.captioneer.project.store.ProjectRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects of a workspace. A project of another workspace does not exist for the caller. */
@Service
public class Projects {

    private final ProjectRows projects;
    private final ImageRows images;
    private final CaptionRows captions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Projects(
            ProjectRows projects,
            ImageRows images,
            CaptionRows captions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.projects = projects;
        this.images = images;
        this.captions = captions;
        this.events = events;
        this.clock = clock;
    }

    /** @param name stripped, at most {@link Project#LONGEST_NAME} characters, not blank */
    @Transactional
    public Project create(WorkspaceId workspace, String name, ProjectSettings settings) {
        Project project = new Project(
                ProjectId.random(), workspace, checkedName(name), settings, 1, clock.instant(), clock.instant());
        projects.insert(project);
        events.publishEvent(new ProjectCreated(project.id()));
        return project;
    }

    public Optional<Project> find(WorkspaceId workspace, ProjectId id) {
        return projects.find(id).filter(project -> project.workspace().equals(workspace));
    }

    /** For work that was ordered by somebody who had the right to: runs, exports, thumbnails. */
    public Optional<Project> find(ProjectId id) {
        return projects.find(id);
    }

    /** The one changed last comes first. */
    public List<ProjectSummary> list(WorkspaceId workspace) {
        return projects.ofWorkspace(workspace).stream().map(this::summary).toList();
    }

    public ProjectSummary summary(Project project) {
        return new ProjectSummary(project, images.counts(project.id()), cover(project.id()));
    }

    /** Renames. @return empty where the project is gone */
    @Transactional
    public Optional<Project> rename(WorkspaceId workspace, ProjectId id, String name) {
        return find(workspace, id).map(before -> stored(before, checkedName(name), before.settings()));
    }

    /** Replaces the settings, whoever changed them before. @return empty where the project is gone */
    @Transactional
    public Optional<Project> configure(WorkspaceId workspace, ProjectId id, ProjectSettings settings) {
        return find(workspace, id)
                .map(before -> before.settings().equals(settings) ? before : stored(before, before.name(), settings));
    }

    /** A copy with the same pictures and their current captions, but without the history. */
    @Transactional
    public Optional<Project> duplicate(WorkspaceId workspace, ProjectId id, String name) {
        return find(workspace, id).map(original -> {
            Project copy = create(workspace, name, original.settings());
            images.list(new ImageSelect(id, ImageQuery.ALL), 0, Integer.MAX_VALUE)
                    .forEach(image -> copyImage(image, copy.id()));
            return copy;
        });
    }

    /** Deletes; {@link #restore} brings it back for some days. */
    @Transactional
    public boolean delete(WorkspaceId workspace, ProjectId id) {
        boolean deleted = find(workspace, id).isPresent() && projects.markDeleted(id, clock.instant());
        if (deleted) {
            events.publishEvent(new ProjectDeleted(id));
        }
        return deleted;
    }

    @Transactional
    public boolean restore(WorkspaceId workspace, ProjectId id) {
        boolean restored = projects.restore(workspace, id);
        if (restored) {
            events.publishEvent(new ProjectRestored(id));
        }
        return restored;
    }

    private Project stored(Project before, String name, ProjectSettings settings) {
        Project after = new Project(
                before.id(),
                before.workspace(),
                name,
                settings,
                before.version() + 1,
                before.createdAt(),
                clock.instant());
        if (!projects.update(after)) {
            throw new IllegalStateException("Project " + before.id() + " changed within one transaction");
        }
        events.publishEvent(new ProjectChanged(after.id()));
        return after;
    }

    private void copyImage(Image image, ProjectId target) {
        Image copy = new Image(
                ImageId.random(),
                target,
                image.fileName(),
                image.content(),
                image.format(),
                image.size(),
                image.orientation(),
                image.bytes(),
                ImageStatus.by(image.caption()),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
        images.insert(copy, NaturalOrder.keyOf(copy.fileName()));
        if (image.caption().isPresent()) {
            captions.copyCurrent(image.id(), copy.id());
        }
    }

    private Optional<Sha256> cover(ProjectId id) {
        return images.list(new ImageSelect(id, ImageQuery.ALL), 0, 1).stream()
                .findFirst()
                .map(Image::content);
    }

    private static String checkedName(String name) {
        String stripped = CaptionText.clean(name);
        if (stripped.isEmpty() || stripped.length() > Project.LONGEST_NAME) {
            throw new IllegalArgumentException("A project's name has 1 to " + Project.LONGEST_NAME + " characters");
        }
        return stripped;
    }
}

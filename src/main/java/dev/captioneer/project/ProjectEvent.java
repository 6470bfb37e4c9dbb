package dev.captioneer.project;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import java.util.List;

/** What happened to a project. Published after it is stored; listeners read the rest themselves. */
public sealed interface ProjectEvent {

    ProjectId project();

    record ProjectCreated(ProjectId project) implements ProjectEvent {}

    /** Name or settings. */
    record ProjectChanged(ProjectId project) implements ProjectEvent {}

    record ProjectDeleted(ProjectId project) implements ProjectEvent {}

    record ProjectRestored(ProjectId project) implements ProjectEvent {}

    record ImageAccepted(ProjectId project, ImageId image) implements ProjectEvent {}

    record ImagesDeleted(ProjectId project, List<ImageId> images) implements ProjectEvent {}

    record ImagesRestored(ProjectId project, List<ImageId> images) implements ProjectEvent {}

    record ImageStatusChanged(ProjectId project, ImageId image, ImageStatus status) implements ProjectEvent {}

    record CaptionWritten(ProjectId project, ImageId image, int version, Author author) implements ProjectEvent {}
}

package dev.captioneer.api;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Image;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.project.Projects;
import org.springframework.stereotype.Component;

/** Finds what a call names. What belongs to another workspace is not there. */
@Component
class ProjectAccess {

    private final Projects projects;
    private final Images images;

    ProjectAccess(Projects projects, Images images) {
        this.projects = projects;
        this.images = images;
    }

    Project project(WorkspaceId workspace, ProjectId id) {
        return projects.find(workspace, id)
                .orElseThrow(() -> Problems.notFound().refusal());
    }

    Image image(WorkspaceId workspace, ProjectId project, ImageId id) {
        return images.find(project(workspace, project).id(), id)
                .orElseThrow(() -> Problems.notFound().refusal());
    }
}

package dev.captioneer.ui.projects;

import dev.captioneer.project.Project;

/** Where a project is worked on. */
final class StudioAddress {

    private StudioAddress() {}

    static String of(Project project) {
        return "projects/" + project.id();
    }
}

package dev.captioneer.ui.projects;

import dev.captioneer.project.Project;

/** What a card can have done to its project. */
interface ProjectActions {

    void rename(Project project);

    void duplicate(Project project);

    void delete(Project project);
}

package dev.captioneer.export;

import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.Project;
import org.springframework.stereotype.Service;

/** Makes the files of a trainer from a project. */
@Service
public class Exports {

    /** Names settled, findings listed; reads no picture. */
    public ExportPlan plan(Project project, Layout layout) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Builds the zip in staging. The same project gives the same bytes.
     *
     * @throws InterruptedException when interrupted while waiting for memory; nothing is left behind
     */
    public ExportOutcome build(ExportPlan plan) throws InterruptedException {
        throw new UnsupportedOperationException("follows");
    }

    /** Where a browser downloads it: built when asked for, with its length. */
    public String url(ProjectId project, Layout layout) {
        return "/projects/" + project + "/export/" + layout.id();
    }
}

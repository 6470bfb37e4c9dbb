package dev.captioneer.captioning;

import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.captioning.store.UsageRow;
import dev.captioneer.captioning.store.UsageRows;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Project;
import dev.captioneer.project.Projects;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What runs took, and what that costs by the prices of today. */
@Component
class Usages {

    private final UsageRows rows;
    private final Projects projects;
    private final Captioners captioners;

    Usages(UsageRows rows, Projects projects, Captioners captioners) {
        this.rows = rows;
        this.projects = projects;
        this.captioners = captioners;
    }

    Usage of(RunRow run) {
        List<UsageRow> used = rows.ofRun(run.id());
        if (used.isEmpty()) {
            return Usage.NOTHING;
        }
        return new Usage(
                used.stream().mapToLong(UsageRow::promptTokens).sum(),
                used.stream().mapToLong(UsageRow::answerTokens).sum(),
                projects.find(run.project())
                        .map(Project::workspace)
                        .flatMap(workspace -> dollars(workspace, run, used)));
    }

    private Optional<Double> dollars(WorkspaceId workspace, RunRow run, List<UsageRow> used) {
        return used.stream()
                .flatMap(row -> dollars(workspace, run, row).stream())
                .reduce(Double::sum);
    }

    private Optional<Double> dollars(WorkspaceId workspace, RunRow run, UsageRow row) {
        return captioners
                .find(workspace, row.captioner())
                .flatMap(captioner -> captioner.price(row.model()))
                .map(price -> price.at(run.pace()).of(row.promptTokens(), row.answerTokens()));
    }
}

package dev.captioneer.ui.export;

import com.vaadin.flow.component.UI;
import dev.captioneer.export.ExportPlan;
import dev.captioneer.export.Exports;
import dev.captioneer.export.Layout;
import dev.captioneer.project.Project;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Plans exports beside the sessions: all checks on a thousand captions take longer than a click may. */
@Component
class PlanReader {

    private final Exports exports;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("export-plan-", 0).factory());

    PlanReader(Exports exports) {
        this.exports = exports;
    }

    /**
     * @param ui whose thread gets the answer; nothing comes where it is closed meanwhile
     * @param failed gets what went wrong, which is a bug
     */
    void read(UI ui, Project project, Consumer<ExportPlan> use, Consumer<Throwable> failed) {
        CompletableFuture.supplyAsync(() -> exports.plan(project, Layout.REPLICATE), executor)
                .thenAccept(plan -> ui.access(() -> use.accept(plan)))
                .exceptionally(error -> {
                    ui.access(() -> failed.accept(error));
                    return null;
                });
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}

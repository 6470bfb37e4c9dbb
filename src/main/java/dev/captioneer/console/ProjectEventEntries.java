package dev.captioneer.console;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.Author;
import dev.captioneer.project.ProjectEvent;
import dev.captioneer.project.ProjectEvent.CaptionWritten;
import dev.captioneer.project.ProjectEvent.ImagesDeleted;
import dev.captioneer.project.ProjectEvent.ImagesRestored;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What a person did to a project, for the console. What captioners and intake did, they say themselves. */
@Component
class ProjectEventEntries {

    private final Console console;

    ProjectEventEntries(Console console) {
        this.console = console;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onProjectEvent(ProjectEvent event) {
        entry(event).ifPresent(console::add);
    }

    private static Optional<ConsoleEntry> entry(ProjectEvent event) {
        return switch (event) {
            case CaptionWritten(ProjectId project, ImageId image, int version, Author author) ->
                author == Author.PERSON
                        ? Optional.of(
                                ConsoleEntry.ofImage(project, image, "", Level.INFO, "console.caption.saved", version))
                        : Optional.empty();
            case ImagesDeleted deleted ->
                Optional.of(ConsoleEntry.ofProject(
                        deleted.project(),
                        Level.INFO,
                        "console.images.deleted",
                        deleted.images().size()));
            case ImagesRestored restored ->
                Optional.of(ConsoleEntry.ofProject(
                        restored.project(),
                        Level.INFO,
                        "console.images.restored",
                        restored.images().size()));
            case ProjectEvent.ProjectCreated _,
                    ProjectEvent.ProjectChanged _,
                    ProjectEvent.ProjectDeleted _,
                    ProjectEvent.ProjectRestored _,
                    ProjectEvent.ImageAccepted _,
                    ProjectEvent.ImageStatusChanged _ -> Optional.empty();
        };
    }
}

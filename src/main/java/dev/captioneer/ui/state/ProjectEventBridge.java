package dev.captioneer.ui.state;

import dev.captioneer.captioning.RunProgressed;
import dev.captioneer.console.ConsoleEventsAdded;
import dev.captioneer.project.ProjectEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The one place where what happened in the services becomes something that views see. */
@Component
class ProjectEventBridge {

    private final ProjectPulses pulses;

    ProjectEventBridge(ProjectPulses pulses) {
        this.pulses = pulses;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onProjectEvent(ProjectEvent event) {
        pulses.changed(event.project(), partOf(event));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onRunProgressed(RunProgressed event) {
        pulses.changed(event.project(), ProjectPart.RUN);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void onConsoleEventsAdded(ConsoleEventsAdded event) {
        pulses.changed(event.project(), ProjectPart.CONSOLE);
    }

    private static ProjectPart partOf(ProjectEvent event) {
        return switch (event) {
            case ProjectEvent.ProjectCreated created -> ProjectPart.SETTINGS;
            case ProjectEvent.ProjectChanged changed -> ProjectPart.SETTINGS;
            case ProjectEvent.ProjectDeleted deleted -> ProjectPart.SETTINGS;
            case ProjectEvent.ProjectRestored restored -> ProjectPart.SETTINGS;
            case ProjectEvent.ImageAccepted accepted -> ProjectPart.IMAGES;
            case ProjectEvent.ImagesDeleted deleted -> ProjectPart.IMAGES;
            case ProjectEvent.ImagesRestored restored -> ProjectPart.IMAGES;
            case ProjectEvent.ImageStatusChanged changed -> ProjectPart.IMAGES;
            case ProjectEvent.CaptionWritten written -> ProjectPart.IMAGES;
        };
    }
}

package dev.captioneer.ui.state;

/** How often each part of a project has changed; a view re-reads the parts whose number moved. */
public record ProjectPulse(long settings, long images, long run, long console) {

    static final ProjectPulse START = new ProjectPulse(0, 0, 0, 0);

    ProjectPulse after(ProjectPart part) {
        return switch (part) {
            case SETTINGS -> new ProjectPulse(settings + 1, images, run, console);
            case IMAGES -> new ProjectPulse(settings, images + 1, run, console);
            case RUN -> new ProjectPulse(settings, images, run + 1, console);
            case CONSOLE -> new ProjectPulse(settings, images, run, console + 1);
        };
    }
}

package dev.captioneer.ui.state;

/** What of a project can change on its own. */
enum ProjectPart {
    SETTINGS,
    IMAGES,
    RUN,
    CONSOLE
}

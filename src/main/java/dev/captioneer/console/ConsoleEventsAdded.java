package dev.captioneer.console;

import dev.captioneer.kernel.ProjectId;

/** Entries of a project were stored; published once a batch. */
public record ConsoleEventsAdded(ProjectId project) {}

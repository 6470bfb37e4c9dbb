package dev.captioneer.ui.projects;

import dev.captioneer.project.Projects;
import dev.captioneer.thumbnail.Thumbnails;
import dev.captioneer.ui.state.ProjectPulses;
import org.springframework.stereotype.Component;

/** What the list of projects reads and writes. */
@Component
record ProjectsServices(Projects projects, Thumbnails thumbnails, ProjectPulses pulses) {}

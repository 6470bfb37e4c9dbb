package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Description;
import dev.captioneer.project.ProjectSettings;
import java.util.List;

/** Puts into words what was seen and measured. */
final class DraftWriter {

    private DraftWriter() {}

    static Draft write(Sightings sightings, Measured measured, ProjectSettings settings) {
        return new Draft(
                new Description(Description.Medium.PHOTO, "wide shot", List.of(), "", "", "", "", ""), List.of());
    }
}

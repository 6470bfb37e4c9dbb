package dev.captioneer.captioning.offline;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.ProjectSettings;

/** Puts into words what was seen and measured. */
final class DraftWriter {

    private DraftWriter() {}

    /** Whether drafts are written in {@code language}; in any other they are in English. */
    static boolean speaks(CaptionLanguage language) {
        return Lexicon.has(language);
    }

    /** A description that the composer makes a caption of, by the style, the subject and the goal of the project. */
    static Draft write(Sightings sightings, Measured measured, ProjectSettings settings) {
        Material material = Material.of(sightings, measured, settings);
        return switch (settings.style()) {
            case COMMA_PHRASES, TAGS -> new PhraseDraft(material, settings).draft();
            case PROSE -> new ProseDraft(material, settings).draft();
        };
    }
}

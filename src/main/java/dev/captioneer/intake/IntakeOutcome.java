package dev.captioneer.intake;

import dev.captioneer.project.Image;
import java.util.List;

/** What became of one file that somebody wanted to add to a project. */
public sealed interface IntakeOutcome {

    /** The name as it is shown: without a folder, 1 to 255 characters, no control characters. */
    String fileName();

    /**
     * It is an image of the project now, its bytes survive a power cut and both thumbnails are there.
     *
     * @param notes what the person may want to know about it; mostly empty
     */
    record Accepted(Image image, List<IntakeNote> notes) implements IntakeOutcome {

        public Accepted {
            notes = List.copyOf(notes);
        }

        @Override
        public String fileName() {
            return image.fileName();
        }
    }

    /** The project has the same bytes already; nothing was stored. */
    record Duplicate(String fileName, Image existing) implements IntakeOutcome {}

    /**
     * Not taken; nothing of it is left.
     *
     * @param code stable, {@code IMG-…} or {@code DISK-…}; its sentence is {@code code.<CODE>} of the translations
     * @param arguments of the sentence
     */
    record Rejected(String code, String fileName, List<Object> arguments) implements IntakeOutcome {

        public Rejected {
            arguments = List.copyOf(arguments);
        }
    }

    /** A file that operating systems put into folders ({@code Thumbs.db}, {@code .DS_Store}); nobody meant to add it. */
    record Skipped(String fileName) implements IntakeOutcome {}
}

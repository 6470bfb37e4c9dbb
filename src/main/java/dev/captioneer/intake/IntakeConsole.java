package dev.captioneer.intake;

import dev.captioneer.console.Console;
import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.ByteSize;
import dev.captioneer.project.Image;
import dev.captioneer.project.Project;
import dev.captioneer.settings.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the console what became of each file. */
@Component
class IntakeConsole {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Console console;
    private final Texts texts;

    IntakeConsole(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    void tell(Project project, IntakeOutcome outcome) {
        switch (outcome) {
            case IntakeOutcome.Accepted(Image image, List<IntakeNote> notes) -> {
                console.add(about(
                        image,
                        Level.SUCCESS,
                        "console.intake.accepted",
                        image.size(),
                        image.format(),
                        megabytes(image.bytes())));
                notes.forEach(note -> console.add(about(
                        image,
                        Level.INFO,
                        "console.intake.note",
                        note.code(),
                        sentence(note.code(), note.arguments()))));
            }
            case IntakeOutcome.Duplicate(String fileName, Image existing) ->
                console.add(about(existing, Level.INFO, "console.intake.duplicate", fileName));
            case IntakeOutcome.Rejected(String code, String fileName, List<Object> arguments) ->
                console.add(ConsoleEntry.ofProject(
                        project.id(),
                        Level.WARNING,
                        "console.intake.rejected",
                        fileName,
                        code,
                        sentence(code, arguments)));
            case IntakeOutcome.Skipped(String fileName) ->
                console.add(ConsoleEntry.ofProject(project.id(), Level.INFO, "console.intake.skipped", fileName));
        }
    }

    private static ConsoleEntry about(Image image, Level level, String message, Object... arguments) {
        return ConsoleEntry.ofImage(image.project(), image.id(), image.fileName(), level, message, arguments);
    }

    private String sentence(String code, List<Object> arguments) {
        return texts.ofCode(LOCALE, code, arguments.toArray());
    }

    private static String megabytes(long bytes) {
        return String.format(LOCALE, "%.1f", new ByteSize(bytes).megabytes());
    }
}

package dev.captioneer.captioning;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the instructions for a captioner from what a person decided about the project. What is described stays
 * promptable, what is left out binds to the trigger word. The trigger word itself is never told to a model: it is ours
 * to place.
 */
public final class PromptBuilder {

    private static final Wording WORDING = Wording.load("prompt.properties");

    private PromptBuilder() {}

    /** The prompt for a run: the person's own instructions where there are any. */
    public static Prompt promptFor(ProjectSettings settings) {
        return new Prompt(settings.prompt().orElseGet(() -> instructions(settings)), AnswerFormat.of(settings.style()));
    }

    /** The instructions that follow from the settings, whether or not the person has edited them since. */
    public static String instructions(ProjectSettings settings) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(WORDING.get("opening"));
        paragraphs.add(WORDING.get("subject." + settings.subject()));
        if (!settings.note().isEmpty()) {
            paragraphs.add(WORDING.get("note").replace("{note}", settings.note()));
        }
        paragraphs.add(WORDING.get("describe." + settings.subject()));
        paragraphs.add(leaveOut(settings.subject(), settings.goal()));
        paragraphs.add(WORDING.get("style." + settings.style()));
        paragraphs.add(WORDING.get("scene." + AnswerFormat.of(settings.style()) + "." + settings.subject()));
        paragraphs.add(language(settings.language()));
        paragraphs.add(WORDING.get("rules"));
        return String.join("\n\n", paragraphs);
    }

    private static String leaveOut(Subject subject, Goal goal) {
        return switch (goal) {
            case BIND_TO_TRIGGER -> WORDING.get("bind." + subject);
            case KEEP_PROMPTABLE -> WORDING.get("promptable." + subject);
        };
    }

    private static String language(CaptionLanguage language) {
        return WORDING.get("language").replace("{language}", WORDING.get("language." + language.code()));
    }
}

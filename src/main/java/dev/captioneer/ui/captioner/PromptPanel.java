package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import dev.captioneer.captioning.PromptBuilder;
import dev.captioneer.project.ProjectSettings;
import java.util.Optional;

/** The instructions, word by word: built from the other settings until somebody writes their own. */
final class PromptPanel extends Details {

    private final TextArea prompt = new TextArea();
    private final boolean wasOwn;
    private ProjectSettings settings;

    PromptPanel(ProjectSettings settings) {
        this.settings = settings;
        wasOwn = settings.prompt().isPresent();
        prompt.setLabel(getTranslation("prompt.label"));
        prompt.setHelperText(getTranslation("prompt.help"));
        prompt.setMaxLength(ProjectSettings.LONGEST_PROMPT);
        prompt.setWidthFull();
        prompt.setMinRows(6);
        prompt.setMaxRows(14);
        prompt.setValue(settings.prompt().orElseGet(this::built));
        Button reset = new Button(getTranslation("prompt.reset"), click -> prompt.setValue(built()));
        reset.addThemeVariants(ButtonVariant.SMALL);
        setSummaryText(getTranslation("prompt.summary"));
        add(prompt, reset);
        setOpened(wasOwn);
        setWidthFull();
    }

    /** Other choices make another prompt, as long as nobody has written their own. */
    void follow(ProjectSettings chosen) {
        settings = chosen;
        if (!wasOwn) {
            prompt.setValue(built());
        }
    }

    /** What was typed, where it is not what follows from these settings anyway. */
    Optional<String> own(ProjectSettings chosen) {
        String typed = prompt.getValue().strip();
        boolean own = !typed.isEmpty()
                && !typed.equals(PromptBuilder.instructions(chosen).strip());
        return own ? Optional.of(typed) : Optional.empty();
    }

    private String built() {
        return PromptBuilder.instructions(settings);
    }
}

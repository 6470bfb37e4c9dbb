package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.captioneer.captioning.PromptBuilder;
import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import java.util.Optional;
import java.util.function.Consumer;

/** Who writes the captions, with which key, in which style, and exactly what is asked for. */
final class CaptionerDialog extends Dialog {

    private final ProjectSettings before;
    private final Consumer<ProjectSettings> save;
    private final RadioButtonGroup<CaptionStyle> style = new RadioButtonGroup<>();
    private final Select<CaptionLanguage> language = new Select<>();
    private final TextArea prompt = new TextArea();

    CaptionerDialog(KeyPanel key, ProjectSettings before, Consumer<ProjectSettings> save) {
        this.before = before;
        this.save = save;
        addClassName("settings-dialog");
        setHeaderTitle(getTranslation("captioner.title"));
        configureStyle();
        configureLanguage();
        configurePrompt();
        add(key, style, language, createPromptDetails());
        Button store = new Button(getTranslation("dialog.save"), click -> store());
        store.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), store);
    }

    private void configureStyle() {
        style.setLabel(getTranslation("style.label"));
        style.setItems(CaptionStyle.values());
        style.setItemLabelGenerator(value -> getTranslation("style." + value));
        style.setValue(before.style());
        style.setHelperText(getTranslation("style.help"));
        style.addValueChangeListener(event -> showBuiltPrompt());
    }

    private void configureLanguage() {
        language.setLabel(getTranslation("language.label"));
        language.setItems(CaptionLanguage.values());
        language.setItemLabelGenerator(value -> value.locale().getDisplayLanguage(getLocale()));
        language.setValue(before.language());
        language.addValueChangeListener(event -> showBuiltPrompt());
    }

    private void configurePrompt() {
        prompt.setLabel(getTranslation("prompt.label"));
        prompt.setHelperText(getTranslation("prompt.help"));
        prompt.setMaxLength(ProjectSettings.LONGEST_PROMPT);
        prompt.setWidthFull();
        prompt.setMinRows(6);
        prompt.setMaxRows(14);
        prompt.setValue(before.prompt().orElseGet(() -> PromptBuilder.instructions(before)));
    }

    private Details createPromptDetails() {
        Button reset = new Button(getTranslation("prompt.reset"), click -> prompt.setValue(builtPrompt()));
        reset.addThemeVariants(ButtonVariant.SMALL);
        Details details = new Details(getTranslation("prompt.summary"), prompt, reset);
        details.setOpened(before.prompt().isPresent());
        details.setWidthFull();
        return details;
    }

    /** The prompt follows the choices above until somebody writes their own. */
    private void showBuiltPrompt() {
        if (before.prompt().isEmpty()) {
            prompt.setValue(builtPrompt());
        }
    }

    private String builtPrompt() {
        return PromptBuilder.instructions(chosen());
    }

    private ProjectSettings chosen() {
        return before.withStyle(style.getValue()).withLanguage(language.getValue());
    }

    private void store() {
        String typed = prompt.getValue().strip();
        boolean own = !typed.isEmpty() && !typed.equals(builtPrompt().strip());
        save.accept(chosen().withPrompt(own ? Optional.of(typed) : Optional.empty()));
        close();
    }
}

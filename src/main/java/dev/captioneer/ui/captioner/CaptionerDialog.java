package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import java.util.function.Consumer;

/** Who writes the captions, with which key, in which style, and exactly what is asked for. */
public final class CaptionerDialog extends Dialog {

    private final ProjectSettings before;
    private final Consumer<ProjectSettings> save;
    private final ChainPanel chain;
    private final RadioButtonGroup<CaptionStyle> style = new RadioButtonGroup<>();
    private final Select<CaptionLanguage> language = new Select<>();
    private final OptionsPanel options;
    private final PromptPanel prompt;

    /**
     * @param keyChanged runs when another key is in use
     * @param save takes the settings that were chosen
     */
    public CaptionerDialog(
            CaptionerServices services, Project project, Runnable keyChanged, Consumer<ProjectSettings> save) {
        this.before = project.settings();
        this.save = save;
        ChainPanel chosen = new ChainPanel(services, project.workspace(), before.chain());
        chain = chosen;
        KeyPanel key = new KeyPanel(services, project.workspace(), () -> {
            keyChanged.run();
            chosen.reload();
        });
        options = new OptionsPanel(before.options());
        prompt = new PromptPanel(before);
        addClassName("settings-dialog");
        setHeaderTitle(getTranslation("captioner.title"));
        configureStyle();
        configureLanguage();
        Details more = createDetails("options.summary", options);
        chain.onChange(asksGemini -> {
            key.setVisible(asksGemini);
            more.setVisible(asksGemini);
        });
        add(chain, createServersButton(services, project), key, style, language, more, prompt);
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
        style.addValueChangeListener(event -> prompt.follow(chosen()));
    }

    private void configureLanguage() {
        language.setLabel(getTranslation("language.label"));
        language.setItems(CaptionLanguage.values());
        language.setItemLabelGenerator(value -> value.locale().getDisplayLanguage(getLocale()));
        language.setValue(before.language());
        language.addValueChangeListener(event -> prompt.follow(chosen()));
    }

    private Button createServersButton(CaptionerServices services, Project project) {
        Button button = new Button(
                getTranslation("servers.open"),
                click -> new ServersDialog(services, project.workspace(), chain::reload).open());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Details createDetails(String summary, OptionsPanel content) {
        Details details = new Details(getTranslation(summary), content);
        details.setWidthFull();
        return details;
    }

    private ProjectSettings chosen() {
        return before.withStyle(style.getValue())
                .withLanguage(language.getValue())
                .withChain(chain.value())
                .withOptions(options.value());
    }

    private void store() {
        save.accept(chosen().withPrompt(prompt.own(chosen())));
        close();
    }
}

package dev.captioneer.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.project.CaptionText;
import dev.captioneer.project.Project;
import java.util.function.Consumer;

/** Asks for the name of a project. */
public final class NameDialog extends Dialog {

    private final TextField name = new TextField();
    private final Consumer<String> use;

    /**
     * @param title what is asked, already translated
     * @param proposed stands in the field and is selected
     * @param action the button that uses the name, already translated
     * @param use gets a name that a project can have
     */
    public NameDialog(String title, String proposed, String action, Consumer<String> use) {
        this.use = use;
        setHeaderTitle(title);
        addClassName("name-dialog");
        configureName(proposed);
        add(name);
        getFooter().add(createCancelButton(), createUseButton(action));
    }

    private void configureName(String proposed) {
        name.setLabel(getTranslation("name.label"));
        name.setValue(proposed);
        name.setMaxLength(Project.LONGEST_NAME);
        name.setAutoselect(true);
        name.setAutofocus(true);
        name.setWidthFull();
    }

    private Button createCancelButton() {
        return new Button(getTranslation("name.cancel"), click -> close());
    }

    private Button createUseButton(String action) {
        Button button = new Button(action, click -> useName());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(this);
        return button;
    }

    private void useName() {
        String typed = CaptionText.clean(name.getValue());
        if (typed.isEmpty() || typed.length() > Project.LONGEST_NAME) {
            name.setErrorMessage(getTranslation("name.rule", Project.LONGEST_NAME));
            name.setInvalid(true);
            name.focus();
            return;
        }
        close();
        use.accept(typed);
    }
}

package dev.captioneer.ui.studio;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.project.Project;
import java.util.function.Consumer;

/** Asks for another name of a project. */
final class RenameDialog extends Dialog {

    private final TextField name = new TextField();

    RenameDialog(String before, Consumer<String> rename) {
        setHeaderTitle(getTranslation("header.rename"));
        name.setLabel(getTranslation("project.name"));
        name.setValue(before);
        name.setMaxLength(Project.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.setAutofocus(true);
        Button store = new Button(getTranslation("dialog.save"), click -> {
            if (name.getValue().isBlank()) {
                name.setErrorMessage(getTranslation("project.name-missing"));
                name.setInvalid(true);
            } else {
                rename.accept(name.getValue());
                close();
            }
        });
        store.addThemeVariants(ButtonVariant.PRIMARY);
        store.addClickShortcut(Key.ENTER);
        add(name);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), store);
    }
}

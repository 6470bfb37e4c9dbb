package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** What can be done with the caption in the editor. */
final class EditorTools extends Div {

    private static final int SHOWN_MILLIS = 3_000;

    private final Button history;

    EditorTools(Runnable undo, Runnable redo, Runnable openHistory, Runnable regenerate) {
        addClassName("editor-tools");
        history = createButton(VaadinIcon.CLOCK, openHistory);
        Button again = createButton(VaadinIcon.REFRESH, regenerate);
        again.setText(getTranslation("editor.regenerate"));
        add(
                createIconButton(VaadinIcon.ROTATE_LEFT, "editor.undo", undo),
                createIconButton(VaadinIcon.ROTATE_RIGHT, "editor.redo", redo),
                history,
                again);
        setHistorySize(0);
    }

    void setHistorySize(int versions) {
        history.setText(getTranslation("editor.history", versions));
        history.setEnabled(versions > 0);
    }

    void sayNothingLeft() {
        Notification.show(getTranslation("editor.nothing-to-undo"), SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    private static Button createButton(VaadinIcon icon, Runnable action) {
        Button button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(click -> action.run());
        return button;
    }

    private Button createIconButton(VaadinIcon icon, String key, Runnable action) {
        Button button = createButton(icon, action);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}

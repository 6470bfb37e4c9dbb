package dev.captioneer.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/**
 * Says that something was taken away and offers to bring it back, by a click or by Alt+Z, for long enough to read it and
 * reach the button.
 */
public final class UndoNotification {

    static final Duration SHOWN = Duration.ofSeconds(20);

    private UndoNotification() {}

    /**
     * Shows it in the current UI; call it in the UI's thread.
     *
     * @param text what happened, already translated
     * @param undo brings it back; runs at most once
     */
    public static Notification show(String text, Runnable undo) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration((int) SHOWN.toMillis());
        notification.addClassName("notice");
        Span message = new Span(text);
        notification.add(message, createUndoButton(notification, undo), NoticeClose.button(notification));
        notification.open();
        return notification;
    }

    private static Button createUndoButton(Notification notification, Runnable undo) {
        Button button = new Button(notification.getTranslation("notice.undo"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setTooltipText(notification.getTranslation("notice.undo.key"));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            notification.close();
            undo.run();
        });
        button.addClickShortcut(Key.KEY_Z, KeyModifier.ALT);
        return button;
    }
}

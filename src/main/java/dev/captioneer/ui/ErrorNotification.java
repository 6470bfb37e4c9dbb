package dev.captioneer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.captioneer.settings.Texts;

/** Says what went wrong, in the sentence that belongs to a stable code, and names the code. */
public final class ErrorNotification {

    private ErrorNotification() {}

    /**
     * Shows it in the current UI until the person closes it; call it in the UI's thread.
     *
     * @param code stable, see {@code docs/ERRORCODES.md}
     * @param arguments of the code's sentence
     */
    public static Notification show(Texts texts, String code, Object... arguments) {
        Notification notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(0);
        notification.setAssertive(true);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.addClassName("notice");
        Span sentence = new Span(texts.ofCode(UI.getCurrent().getLocale(), code, arguments));
        Span name = new Span(code);
        name.addClassNames("notice-code", "mono");
        notification.add(sentence, name, NoticeClose.button(notification));
        notification.open();
        return notification;
    }
}

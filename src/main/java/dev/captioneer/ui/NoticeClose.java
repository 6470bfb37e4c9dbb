package dev.captioneer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** The button that closes a notification. */
final class NoticeClose {

    private NoticeClose() {}

    static Button button(Notification notification) {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("icon-button");
        close.setAriaLabel(notification.getTranslation("notice.close"));
        return close;
    }
}

package dev.captioneer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;

/** Copies a text that is known beforehand and says whether that worked. */
public final class CopyButton extends Button {

    private static final int SAID_MILLIS = 4_000;

    /**
     * @param label what is copied, already translated
     * @param text goes to the clipboard as it is
     */
    public CopyButton(String label, String text) {
        super(label, VaadinIcon.COPY_O.create());
        Clipboard.onClick(this)
                .writeText(
                        text, copied -> say(getTranslation("copy.done")), error -> say(getTranslation("copy.failed")));
    }

    private static void say(String sentence) {
        Notification.show(sentence, SAID_MILLIS, Notification.Position.BOTTOM_CENTER);
    }
}

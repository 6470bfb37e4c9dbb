package dev.captioneer.ui.studio;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks before a captioner writes over a person's words; they stay in the history either way. */
final class ReplaceDialog extends ConfirmDialog {

    /** @param start takes whether the person's captions may be replaced */
    ReplaceDialog(long edited, int images, SerializableConsumer<Boolean> start) {
        setHeader(getTranslation("replace.title", edited));
        setText(getTranslation("replace.text"));
        setCancelable(true);
        setCancelText(getTranslation("dialog.cancel"));
        setConfirmText(getTranslation("replace.confirm"));
        addConfirmListener(confirm -> start.accept(true));
        if (images > edited) {
            setRejectable(true);
            setRejectText(getTranslation("replace.only-others"));
            addRejectListener(reject -> start.accept(false));
        }
    }
}

package dev.captioneer.ui.export;

import com.vaadin.flow.component.dialog.Dialog;
import dev.captioneer.export.Exports;
import dev.captioneer.project.Project;
import dev.captioneer.settings.Texts;

/** Stands in until the real one is merged. */
public final class ExportDialog extends Dialog {
    public ExportDialog(Exports exports, Texts texts, Project project) {}
}

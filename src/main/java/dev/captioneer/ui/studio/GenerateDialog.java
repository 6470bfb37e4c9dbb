package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.project.ImageCounts;
import java.util.ArrayList;
import java.util.List;

/** Which images get a new caption, and whether a person's words may be replaced. */
final class GenerateDialog extends Dialog {

    /** Takes what was chosen. */
    interface Order {
        void place(RunScope scope, boolean replaceEdits);
    }

    private final ImageCounts counts;
    private final int picked;
    private final RadioButtonGroup<RunScope> scope = new RadioButtonGroup<>();
    private final Checkbox replaceEdits = new Checkbox();
    private final Paragraph kept = new Paragraph();

    /**
     * @param picked how many images are picked in the gallery
     * @param chosen the scope to begin with
     */
    GenerateDialog(ImageCounts counts, int picked, RunScope chosen, Order order) {
        this.counts = counts;
        this.picked = picked;
        addClassName("settings-dialog");
        setHeaderTitle(getTranslation("generate.title"));
        configureScope(chosen);
        replaceEdits.setLabel(getTranslation("generate.replace-edits"));
        kept.addClassName("quiet");
        Button start = new Button(getTranslation("generate.start"), click -> {
            order.place(scope.getValue(), replaceEdits.getValue());
            close();
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        add(scope, replaceEdits, kept);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), start);
        explain();
    }

    private void configureScope(RunScope chosen) {
        List<RunScope> offered = new ArrayList<>(List.of(RunScope.MISSING, RunScope.FAILED, RunScope.ALL));
        if (picked > 0) {
            offered.add(RunScope.SELECTED);
        }
        scope.setLabel(getTranslation("generate.which"));
        scope.setItems(offered);
        scope.setItemLabelGenerator(value -> getTranslation("generate.scope." + value, countOf(value)));
        scope.setItemEnabledProvider(value -> countOf(value) > 0);
        scope.setValue(offered.contains(chosen) ? chosen : RunScope.MISSING);
        scope.addValueChangeListener(event -> explain());
    }

    private int countOf(RunScope value) {
        return switch (value) {
            case MISSING -> counts.withoutCaption();
            case FAILED -> counts.failed() + counts.refused();
            case ALL -> counts.total();
            case SELECTED -> picked;
        };
    }

    private void explain() {
        boolean mayReplace = scope.getValue() != RunScope.MISSING && counts.edited() > 0;
        replaceEdits.setVisible(mayReplace);
        kept.setText(getTranslation(mayReplace ? "generate.edits-kept" : "generate.kept"));
    }
}

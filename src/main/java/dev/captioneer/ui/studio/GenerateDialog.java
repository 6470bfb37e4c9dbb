package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.captioneer.captioning.Estimate;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.settings.Texts;
import java.util.ArrayList;
import java.util.List;

/** Which images get a new caption, and whether a person's words may be replaced. */
final class GenerateDialog extends Dialog {

    /** What can be ordered here. */
    interface Orders {
        Estimate estimate(RunScope scope, boolean replaceEdits, RunPace pace);

        void place(RunScope scope, boolean replaceEdits, RunPace pace);
    }

    private final ImageCounts counts;
    private final int picked;
    private final RadioButtonGroup<RunScope> scope = new RadioButtonGroup<>();
    private final Checkbox replaceEdits = new Checkbox();
    private final Paragraph kept = new Paragraph();
    private final Checkbox overNight = new Checkbox();
    private final EstimateText estimate;
    private final Orders orders;

    /**
     * @param picked how many images are picked in the gallery
     * @param chosen the scope to begin with
     */
    GenerateDialog(Texts texts, ImageCounts counts, int picked, RunScope chosen, Orders orders) {
        this.counts = counts;
        this.picked = picked;
        this.orders = orders;
        this.estimate = new EstimateText(texts);
        addClassName("settings-dialog");
        setHeaderTitle(getTranslation("generate.title"));
        configureScope(chosen);
        replaceEdits.setLabel(getTranslation("generate.replace-edits"));
        kept.addClassName("quiet");
        Button start = new Button(getTranslation("generate.start"), click -> {
            orders.place(scope.getValue(), replaceEdits.getValue(), pace());
            close();
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        overNight.setLabel(getTranslation("generate.over-night"));
        overNight.setHelperText(getTranslation("generate.over-night.help"));
        overNight.addValueChangeListener(event -> explain());
        replaceEdits.addValueChangeListener(event -> explain());
        add(scope, replaceEdits, kept, estimate, overNight);
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
        estimate();
        kept.setText(getTranslation(mayReplace ? "generate.edits-kept" : "generate.kept"));
    }

    private void estimate() {
        Estimate expected = orders.estimate(scope.getValue(), replaceEdits.getValue(), pace());
        estimate.show(expected, pace());
        overNight.setVisible(expected instanceof Estimate.Expected known
                && known.nightDollars().isPresent());
    }

    private RunPace pace() {
        return overNight.getValue() ? RunPace.OVER_NIGHT : RunPace.NOW;
    }
}

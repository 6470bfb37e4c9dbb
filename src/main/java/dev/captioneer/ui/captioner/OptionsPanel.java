package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.Safety;
import dev.captioneer.project.Thinking;

/** What Gemini is told beside the prompt. */
final class OptionsPanel extends Div {

    private final Select<PictureDetail> detail = new Select<>();
    private final Select<Thinking> thinking = new Select<>();
    private final Select<Safety> safety = new Select<>();

    OptionsPanel(ModelOptions before) {
        addClassName("options-panel");
        detail.setLabel(getTranslation("options.detail"));
        detail.setHelperText(getTranslation("options.detail.help"));
        configure(detail, PictureDetail.values(), before.detail(), value -> getTranslation("options.detail." + value));
        thinking.setLabel(getTranslation("options.thinking"));
        thinking.setHelperText(getTranslation("options.thinking.help"));
        configure(thinking, Thinking.values(), before.thinking(), value -> getTranslation("options.thinking." + value));
        safety.setLabel(getTranslation("options.safety"));
        safety.setHelperText(getTranslation("options.safety.help"));
        configure(safety, Safety.values(), before.safety(), value -> getTranslation("options.safety." + value));
        add(detail, thinking, safety);
    }

    ModelOptions value() {
        return new ModelOptions(detail.getValue(), thinking.getValue(), safety.getValue());
    }

    private static <T> void configure(Select<T> select, T[] choices, T chosen, ItemLabelGenerator<T> name) {
        select.setItems(choices);
        select.setItemLabelGenerator(name);
        select.setValue(chosen);
        select.setWidthFull();
    }
}

package dev.captioneer.ui.export;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.ui.CopyButton;

/**
 * What to type at Replicate. Its Flux trainer ignores nothing that stands in the pairs, but proposes {@code TOK} as
 * trigger word and captions by itself what has no text (replicate/flux-fine-tuner at 3dd14e3).
 */
final class ReplicatePanel extends Section {

    ReplicatePanel(TriggerWord trigger) {
        addClassName("replicate");
        OrderedList steps = new OrderedList(
                createStep("input_images", getTranslation("export.replicate.images")),
                createTriggerStep(trigger),
                createStep("autocaption", getTranslation("export.replicate.autocaption")));
        add(new H3(getTranslation("export.replicate.title")), steps);
    }

    private ListItem createTriggerStep(TriggerWord trigger) {
        Code word = new Code(trigger.value());
        Div value = new Div(word, new CopyButton(getTranslation("export.replicate.copy-trigger"), trigger.value()));
        value.addClassName("replicate-trigger");
        ListItem step = createStep("trigger_word", getTranslation("export.replicate.trigger"));
        step.add(value);
        return step;
    }

    private static ListItem createStep(String field, String text) {
        return new ListItem(new Code(field), new Span(text));
    }
}

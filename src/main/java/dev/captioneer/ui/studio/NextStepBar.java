package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.captioning.RunScope;
import java.util.List;

/** While no run is on: one sentence and one button that say what to do next. */
final class NextStepBar extends Section {

    private final StudioActions actions;
    private final Span sentence = new Span();
    private final Div buttons = new Div();

    NextStepBar(Signal<Way> way, StudioActions actions) {
        this.actions = actions;
        addClassName("next-step");
        getElement().setAttribute("aria-label", getTranslation("next.label"));
        sentence.addClassName("next-step-sentence");
        buttons.addClassName("next-step-buttons");
        add(sentence, buttons);
        Signal<NextStep> next = Signal.cached(() -> way.get().next());
        Signal.effect(this, () -> show(next.get()));
    }

    private void show(NextStep step) {
        buttons.removeAll();
        setVisible(!(step instanceof NextStep.FollowRun) && !(step instanceof NextStep.AddPhotos));
        switch (step) {
            case NextStep.AddPhotos _, NextStep.FollowRun _ -> sentence.setText("");
            case NextStep.ChooseTrigger _ -> {
                sentence.setText(getTranslation("next.trigger"));
                buttons.add(createPrimary("next.trigger.button", actions::openTrigger));
            }
            case NextStep.ProvideKey _ -> {
                sentence.setText(getTranslation("next.key"));
                buttons.add(createPrimary("next.key.button", actions::openCaptioner));
            }
            case NextStep.Generate(int images) -> {
                sentence.setText(getTranslation("next.generate", images));
                buttons.add(
                        createPrimary("next.generate.button", () -> actions.caption(RunScope.MISSING, List.of())),
                        createButton("next.generate.choose", actions::openGenerate));
            }
            case NextStep.Draft(int images) -> {
                sentence.setText(getTranslation("next.draft", images));
                buttons.add(
                        createPrimary("next.draft.button", () -> actions.caption(RunScope.MISSING, List.of())),
                        createButton("next.draft.choose", actions::openCaptioner));
            }
            case NextStep.LookAtFailed(int failed) -> {
                sentence.setText(getTranslation("next.failed", failed));
                buttons.add(
                        createPrimary("next.failed.show", actions::showNextFailed),
                        createButton("next.failed.again", () -> actions.caption(RunScope.FAILED, List.of())));
            }
            case NextStep.ReviewAndExport(int captioned) -> {
                sentence.setText(getTranslation("next.export", captioned));
                buttons.add(
                        createButton("next.export.preview", actions::openPreview),
                        createButton("next.generate.again", actions::openGenerate));
            }
        }
    }

    private Button createButton(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private Button createPrimary(String key, Runnable action) {
        Button button = createButton(key, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}

package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.review.ClipTokenizer;
import java.util.Optional;

/** Takes a trigger word, explains its rule, and offers the one that somebody probably means. */
final class TriggerField extends Div {

    private static final int LONGEST_TYPED = 200;

    private final ClipTokenizer tokenizer;
    private final TextField field = new TextField();
    private final Span hint = new Span();
    private final Button offer = new Button();
    private Optional<TriggerWord> offered = Optional.empty();

    TriggerField(ClipTokenizer tokenizer, Optional<TriggerWord> before) {
        this.tokenizer = tokenizer;
        addClassName("trigger-field");
        field.setLabel(getTranslation("trigger.label"));
        field.setHelperText(getTranslation("trigger.rule"));
        field.setPlaceholder(getTranslation("trigger.example"));
        field.setMaxLength(LONGEST_TYPED);
        field.setWidthFull();
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(before.map(TriggerWord::value).orElse(""));
        field.addValueChangeListener(event -> judge());
        offer.addThemeVariants(ButtonVariant.SMALL);
        offer.addClickListener(click -> offered.ifPresent(word -> field.setValue(word.value())));
        hint.getElement().setAttribute("role", "status");
        Div below = new Div(hint, offer);
        below.addClassName("trigger-hint");
        add(field, below);
        judge();
    }

    /** Empty while what stands there is no trigger word; the field says why. */
    Optional<TriggerWord> read() {
        Optional<TriggerWord> word = TriggerWord.parse(field.getValue().strip());
        field.setInvalid(word.isEmpty());
        field.setErrorMessage(getTranslation("trigger.invalid"));
        return word;
    }

    private void judge() {
        String typed = field.getValue().strip();
        Optional<TriggerWord> word = TriggerWord.parse(typed);
        offered = word.isPresent() ? Optional.empty() : TriggerWord.suggestedFor(typed);
        offer.setVisible(offered.isPresent());
        offered.ifPresent(suggestion -> offer.setText(getTranslation("trigger.offer", suggestion.value())));
        hint.setText(word.map(this::warning).orElse(""));
        hint.setClassName("warn");
        if (word.isPresent()) {
            field.setInvalid(false);
        }
    }

    private String warning(TriggerWord word) {
        return tokenizer.isSingleToken(word.value()) ? getTranslation("trigger.real-word", word.value()) : "";
    }
}

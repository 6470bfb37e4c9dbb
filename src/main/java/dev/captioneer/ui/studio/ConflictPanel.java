package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import java.util.Optional;
import java.util.function.Consumer;

/** Two texts for one image: shows both and lets the person decide. The other one stays in the history either way. */
final class ConflictPanel extends Div {

    private final Paragraph mine = new Paragraph();
    private final Paragraph theirs = new Paragraph();
    private final Span theirsLabel = new Span();
    private Optional<Caption> other = Optional.empty();

    ConflictPanel(Consumer<Caption> keepMine, Consumer<Caption> takeTheirs) {
        addClassName("conflict");
        getElement().setAttribute("role", "alert");
        Span mineLabel = new Span(getTranslation("conflict.mine"));
        Button keep = createButton("conflict.keep-mine", keepMine);
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new Span(getTranslation("conflict.explanation")),
                createSide(mineLabel, mine, keep),
                createSide(theirsLabel, theirs, createButton("conflict.take-theirs", takeTheirs)));
        close();
    }

    void open(String typed, Caption stored) {
        other = Optional.of(stored);
        mine.setText(typed);
        theirs.setText(stored.text());
        theirsLabel.setText(
                getTranslation(stored.author() == Author.PERSON ? "conflict.theirs-person" : "conflict.theirs-model"));
        setVisible(true);
    }

    /** The text that is not the person's, while both are shown. */
    Optional<Caption> theirs() {
        return other;
    }

    void close() {
        other = Optional.empty();
        setVisible(false);
    }

    private Button createButton(String key, Consumer<Caption> decide) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClickListener(click -> other.ifPresent(decide));
        return button;
    }

    private static Div createSide(Span label, Paragraph text, Button button) {
        label.addClassName("conflict-label");
        Div side = new Div(label, text, button);
        side.addClassName("conflict-side");
        return side;
    }
}

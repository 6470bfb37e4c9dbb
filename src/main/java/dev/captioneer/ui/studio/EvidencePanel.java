package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.captioneer.captioning.offline.Evidence;
import dev.captioneer.captioning.offline.EvidenceJson;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Image;
import dev.captioneer.project.Provenance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a draft says what it says: each of its words with what was found, shown on the picture when it is chosen. */
final class EvidencePanel extends Div {

    private final StudioServices services;
    private final ValueSignal<List<Evidence>> shown;
    private final Div words = new Div();
    private final Span finding = new Span();
    private Optional<Caption> caption = Optional.empty();

    /** @param shown takes the evidence that is to be seen on the picture */
    EvidencePanel(StudioServices services, StudioModel model, ValueSignal<List<Evidence>> shown) {
        this.services = services;
        this.shown = shown;
        addClassName("evidence");
        words.addClassName("evidence-words");
        finding.addClassName("quiet");
        finding.getElement().setAttribute("role", "status");
        H3 title = new H3(getTranslation("evidence.title"));
        add(title, words, finding);
        Signal.effect(this, () -> show(model.current().get()));
    }

    private void show(Optional<Image> image) {
        Optional<Caption> now = image.flatMap(Image::caption);
        if (now.equals(caption) && !now.isEmpty()) {
            return;
        }
        caption = now;
        List<Evidence> found = image.map(this::evidence).orElse(List.of());
        shown.set(List.of());
        finding.setText("");
        words.removeAll();
        found.forEach(each -> words.add(createWord(each)));
        if (found.size() > 1) {
            words.add(createAll(found));
        }
        setVisible(!found.isEmpty());
    }

    /** A draft that a person has corrected keeps the evidence for the words that still stand. */
    private List<Evidence> evidence(Image image) {
        String text = image.captionText().toLowerCase(Locale.ROOT);
        return image
                .caption()
                .filter(current -> current.author() == Author.PERSON)
                .map(current -> services.captions().history(image.id()).stream()
                        .filter(earlier -> earlier.author() == Author.MODEL)
                        .findFirst())
                .orElse(image.caption())
                .flatMap(Caption::provenance)
                .map(Provenance::answer)
                .map(EvidenceJson::read)
                .orElse(List.of())
                .stream()
                .filter(each -> text.contains(each.words().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private NativeButton createWord(Evidence evidence) {
        NativeButton button = createToggle(evidence.words());
        button.addClickListener(click -> choose(button, List.of(evidence)));
        return button;
    }

    private NativeButton createAll(List<Evidence> all) {
        NativeButton button = createToggle(getTranslation("evidence.all"));
        button.addClassName("evidence-all");
        button.addClickListener(click -> choose(button, all));
        return button;
    }

    private static NativeButton createToggle(String text) {
        NativeButton button = new NativeButton(text);
        button.addClassName("evidence-word");
        button.getElement().setAttribute("aria-pressed", "false");
        return button;
    }

    private void choose(NativeButton chosen, List<Evidence> evidence) {
        boolean on = "false".equals(chosen.getElement().getAttribute("aria-pressed"));
        words.getChildren().forEach(each -> each.getElement().setAttribute("aria-pressed", "false"));
        chosen.getElement().setAttribute("aria-pressed", Boolean.toString(on));
        shown.set(on ? evidence : List.of());
        finding.setText(on && evidence.size() == 1 ? sentence(evidence.getFirst()) : "");
    }

    private String sentence(Evidence evidence) {
        return getTranslation("evidence.source." + evidence.source(), evidence.finding());
    }
}

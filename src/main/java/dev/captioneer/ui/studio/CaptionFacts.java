package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.captioneer.project.CaptionText;
import dev.captioneer.review.CaptionMeasure;
import dev.captioneer.review.Finding;
import java.util.List;

/** What is to say about the text in the editor: its length and what is wrong with it, at the words in question. */
final class CaptionFacts extends Div {

    private final StudioServices services;
    private final StudioModel model;
    private final MarkedCaption marked = new MarkedCaption();
    private final ProgressBar meter = new ProgressBar(0, CaptionMeasure.CLIP_LIMIT);
    private final Span tokens = new Span();
    private final Span words = new Span();
    private final UnorderedList findings = new UnorderedList();

    CaptionFacts(StudioServices services, StudioModel model) {
        this.services = services;
        this.model = model;
        addClassName("caption-facts");
        meter.addClassName("token-meter");
        meter.getElement().setAttribute("aria-label", getTranslation("facts.meter"));
        words.addClassName("quiet");
        findings.addClassName("findings");
        findings.getElement().setAttribute("aria-label", getTranslation("facts.findings"));
        Div measures = new Div(meter, tokens, words);
        measures.addClassName("measures");
        add(marked, measures, findings);
    }

    void show(String typed) {
        String text = CaptionText.clean(typed);
        CaptionMeasure measure = services.checks().measure(text);
        meter.setValue(Math.min(measure.clipTokens(), measure.limit()));
        tokens.setText(getTranslation("facts.tokens", measure.clipTokens(), measure.limit()));
        tokens.setClassName(measure.overLimit() ? "warn" : "quiet");
        words.setText(getTranslation("facts.words", measure.words()));
        List<Finding> found = text.isEmpty() ? List.of() : services.checks().check(text, model.settings());
        marked.show(text, model.settings().trigger(), found);
        findings.removeAll();
        found.forEach(finding -> findings.add(createItem(finding)));
        findings.setVisible(!found.isEmpty());
    }

    private ListItem createItem(Finding finding) {
        String className = finding.stops() ? "bad" : "warn";
        Span icon = new Span((finding.stops() ? VaadinIcon.EXCLAMATION_CIRCLE_O : VaadinIcon.WARNING).create());
        icon.addClassName(className);
        Span sentence = new Span(
                getTranslation("finding." + finding.code(), finding.arguments().toArray()));
        sentence.addClassName(className);
        return new ListItem(icon, sentence);
    }
}

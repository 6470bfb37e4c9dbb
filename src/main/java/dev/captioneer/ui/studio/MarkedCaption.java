package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.review.Finding;
import dev.captioneer.review.TextRange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The caption once more, read-only: a text field cannot mark words inside itself. */
final class MarkedCaption extends Paragraph {

    private static final String PLAIN = "";

    MarkedCaption() {
        addClassName("marked-caption");
        getElement().setAttribute("aria-hidden", "true"); // the findings below say the same in words
    }

    void show(String text, Optional<TriggerWord> trigger, List<Finding> findings) {
        removeAll();
        String[] classes = new String[text.length()];
        Arrays.fill(classes, PLAIN);
        findings.forEach(finding ->
                finding.range().ifPresent(range -> paint(classes, range, finding.stops() ? "mark-bad" : "mark-warn")));
        trigger.ifPresent(word -> paintTrigger(classes, text, word));
        int from = 0;
        while (from < text.length()) {
            int to = from + 1;
            while (to < text.length() && classes[from].equals(classes[to])) {
                to++;
            }
            Span part = new Span(text.substring(from, to));
            part.setClassName(classes[from]);
            add(part);
            from = to;
        }
        setVisible(findings.stream().anyMatch(finding -> finding.range().isPresent()) || trigger.isPresent());
    }

    private static void paintTrigger(String[] classes, String text, TriggerWord trigger) {
        trigger.wholeWord()
                .matcher(text)
                .results()
                .forEach(match -> paint(classes, new TextRange(match.start(), match.end()), "mark-trigger"));
    }

    private static void paint(String[] classes, TextRange range, String className) {
        for (int i = range.start(); i < Math.min(range.end(), classes.length); i++) {
            classes[i] = className;
        }
    }
}

package dev.captioneer.ui.studio;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Provenance;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;

/** All versions of a caption: who wrote them, how, and what changed. */
final class HistoryDialog extends Dialog {

    private final Consumer<Caption> restore;

    /** @param history newest first */
    HistoryDialog(String fileName, List<Caption> history, Consumer<Caption> restore) {
        this.restore = restore;
        addClassName("history-dialog");
        setHeaderTitle(getTranslation("history.title", fileName));
        OrderedList list = new OrderedList();
        list.addClassName("history");
        List<Caption> shown = CaptionSessions.lastOfEach(history);
        for (int i = 0; i < shown.size(); i++) {
            String before = i + 1 < shown.size() ? shown.get(i + 1).text() : "";
            list.add(createItem(shown.get(i), before, i == 0));
        }
        add(list);
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }

    private ListItem createItem(Caption caption, String before, boolean current) {
        Div head = new Div(createAuthor(caption), createTime(caption));
        head.addClassName("history-head");
        if (!current) {
            Button back = new Button(getTranslation("history.restore"), click -> {
                restore.accept(caption);
                close();
            });
            back.addThemeVariants(ButtonVariant.SMALL);
            back.setAriaLabel(getTranslation("history.restore-version", caption.version()));
            head.add(back);
        }
        ListItem item = new ListItem(head, createDifference(before, caption.text()));
        caption.provenance().ifPresent(provenance -> item.add(createProvenance(provenance)));
        return item;
    }

    private Span createAuthor(Caption caption) {
        Span author = new Span(getTranslation("author." + caption.author()));
        author.addClassNames("badge", caption.author() == Author.PERSON ? "person" : "model");
        return author;
    }

    private Span createTime(Caption caption) {
        Span time = new Span(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(caption.writtenAt()));
        time.addClassName("quiet");
        return time;
    }

    private Paragraph createDifference(String before, String after) {
        Paragraph text = new Paragraph();
        text.addClassName("history-text");
        WordDiff.between(before, after).forEach(part -> {
            text.add(createPart(part));
            text.add(" ");
        });
        return text;
    }

    private HtmlContainer createPart(WordDiff.Part part) {
        HtmlContainer element = new HtmlContainer(
                switch (part.kind()) {
                    case SAME -> "span";
                    case ADDED -> "ins";
                    case REMOVED -> "del";
                });
        element.setText(part.text());
        return element;
    }

    private Span createProvenance(Provenance provenance) {
        Span line = new Span(getTranslation(
                "history.provenance",
                provenance.captioner(),
                provenance.modelVersion(),
                provenance.tokens().total(),
                provenance.took().toMillis() / 1000.0,
                provenance.attempt()));
        line.addClassName("quiet");
        return line;
    }
}

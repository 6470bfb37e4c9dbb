package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.settings.Texts;
import dev.captioneer.ui.studio.UploadSnapshot.FileTrouble;
import java.util.List;
import java.util.stream.Stream;

/** One line for the whole batch while it runs, and what became of each file when it is over. */
final class UploadBar extends Div {

    private static final long MEGABYTE = 1024L * 1024;

    private final Texts texts;
    private final Span line = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private final Button dismiss;
    private final Details troubles = new Details();

    UploadBar(UploadBatch batch, Texts texts, Runnable onCancel) {
        this.texts = texts;
        addClassName("upload-bar");
        line.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("upload.progress"));
        cancel = small("upload.cancel");
        cancel.addClickListener(click -> onCancel.run());
        dismiss = small("upload.dismiss");
        dismiss.addClickListener(click -> batch.dismiss());
        Div head = new Div(line, cancel, dismiss);
        head.addClassName("upload-head");
        add(head, progress, troubles);
        Signal.effect(this, () -> show(batch.snapshot().get()));
    }

    private Button small(String key) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void show(UploadSnapshot snapshot) {
        setVisible(!snapshot.isEmpty());
        cancel.setVisible(snapshot.running());
        dismiss.setVisible(!snapshot.running());
        progress.setVisible(snapshot.running());
        progress.setMax(Math.max(1, snapshot.expected()));
        progress.setValue(Math.min(snapshot.done(), Math.max(1, snapshot.expected())));
        line.setText(snapshot.running() ? progressText(snapshot) : resultText(snapshot));
        showTroubles(snapshot);
    }

    private String progressText(UploadSnapshot snapshot) {
        return getTranslation("upload.running", snapshot.done(), snapshot.expected(), snapshot.received() / MEGABYTE);
    }

    private String resultText(UploadSnapshot snapshot) {
        return String.join(
                " · ",
                Stream.of(
                                part("upload.accepted", snapshot.accepted()),
                                part("upload.duplicates", snapshot.duplicates()),
                                part("upload.not-taken", snapshot.notTaken()),
                                part("upload.skipped", snapshot.skipped()))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<String> part(String key, int count) {
        return count == 0 ? List.of() : List.of(getTranslation(key, count));
    }

    private void showTroubles(UploadSnapshot snapshot) {
        boolean any = !snapshot.troubles().isEmpty() || !snapshot.notes().isEmpty();
        troubles.setVisible(any);
        if (any) {
            troubles.setSummaryText(getTranslation("upload.details"));
            UnorderedList list = new UnorderedList();
            snapshot.troubles().forEach(trouble -> list.add(createItem(trouble, "bad")));
            snapshot.notes().forEach(note -> list.add(createItem(note, "quiet")));
            troubles.removeAll();
            troubles.add(list);
        }
    }

    private ListItem createItem(FileTrouble trouble, String className) {
        Span name = new Span(trouble.fileName());
        name.addClassName("file-name");
        Span sentence = new Span(
                texts.ofCode(getLocale(), trouble.code(), trouble.arguments().toArray()));
        sentence.addClassName(className);
        return new ListItem(name, sentence);
    }
}

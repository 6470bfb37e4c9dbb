package dev.captioneer.ui.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.console.ConsoleLog;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.ui.state.ProjectPulse;
import java.util.List;
import java.util.Optional;

/** What happened in a project, live: why it is slow, what failed. The parent opens and closes it by its visibility. */
public final class ConsoleDrawer extends Section {

    private static final int SAID_MILLIS = 4_000;

    private final ConsoleLog log;
    private final ProjectId project;

    /** Lives as long as somebody holds it. */
    private final Signal<ProjectPulse> pulse;

    private final ConsoleGrid grid;
    private final LevelChips levels;
    private final TextField text = new TextField();
    private final Checkbox thisImageOnly = new Checkbox();
    private final Checkbox follow = new Checkbox(true);

    private Optional<ImageId> image = Optional.empty();

    public ConsoleDrawer(ConsoleServices services, ProjectId project) {
        this.log = services.log();
        this.project = project;
        this.pulse = services.pulses().of(project);
        this.grid = new ConsoleGrid(log, project);
        this.levels = new LevelChips(wanted -> grid.show(grid.filter().withLevels(wanted)));
        addClassName("console-drawer");
        getElement().setAttribute("aria-label", getTranslation("log.title"));
        configureText();
        configureToggles();
        add(createToolbar(), grid);
        Signal.effect(this, () -> {
            pulse.get();
            refresh();
        });
    }

    /** Tells which image is open, for "this image only". */
    public void showImage(Optional<ImageId> opened) {
        if (image.equals(opened)) {
            return;
        }
        image = opened;
        thisImageOnly.setEnabled(opened.isPresent());
        if (thisImageOnly.getValue()) {
            filterByImage();
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        refresh();
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        levels.show(log.countsByLevel(project));
        grid.getDataProvider().refreshAll();
        if (follow.getValue()) {
            grid.scrollToEnd();
        }
    }

    private void configureText() {
        text.setPlaceholder(getTranslation("log.search"));
        text.setAriaLabel(getTranslation("log.search"));
        text.setClearButtonVisible(true);
        text.setMaxLength(200);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("console-search");
        text.addValueChangeListener(change -> grid.show(grid.filter().withText(change.getValue())));
    }

    private void configureToggles() {
        thisImageOnly.setLabel(getTranslation("log.this-image"));
        thisImageOnly.setEnabled(false);
        thisImageOnly.addValueChangeListener(change -> filterByImage());
        follow.setLabel(getTranslation("log.follow"));
        follow.addValueChangeListener(change -> refresh());
    }

    private void filterByImage() {
        grid.show(grid.filter().withImage(thisImageOnly.getValue() ? image : Optional.empty()));
    }

    private Div createToolbar() {
        Div filters = new Div(levels, text, thisImageOnly, follow);
        filters.addClassName("console-filters");
        Div tools = new Div(createCopyButton(), createDownload(), createClearButton());
        tools.addClassName("console-tools");
        Div toolbar = new Div(filters, tools);
        toolbar.addClassName("console-toolbar");
        return toolbar;
    }

    private Button createCopyButton() {
        Button copy = new Button(getTranslation("log.copy"), VaadinIcon.COPY_O.create(), click -> copy());
        copy.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return copy;
    }

    // The text is read when it is asked for: a binding made beforehand would send the whole log with every change.
    private void copy() {
        List<String> lines = log.asText(project, grid.filter());
        getElement()
                .executeJs("return navigator.clipboard.writeText($0)", String.join("\n", lines))
                .then(
                        done -> say(getTranslation("log.copied", lines.size())),
                        error -> say(getTranslation("log.copy-failed")));
    }

    private Anchor createDownload() {
        Anchor download = new Anchor(
                new ConsoleDownload(log, project, grid::filter).handler(),
                AttachmentType.DOWNLOAD,
                getTranslation("log.download"));
        download.addClassName("console-download");
        return download;
    }

    private Button createClearButton() {
        Button clear = new Button(getTranslation("log.clear"), VaadinIcon.ERASER.create(), click -> {
            log.clear(project);
            refresh();
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return clear;
    }

    private static void say(String sentence) {
        Notification.show(sentence, SAID_MILLIS, Notification.Position.BOTTOM_CENTER);
    }
}

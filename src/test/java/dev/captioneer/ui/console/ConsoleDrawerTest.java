package dev.captioneer.ui.console;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.console.ConsoleEvent;
import dev.captioneer.console.ConsoleLog;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsoleDrawerTest extends UiTest {

    private static final ImageId IMAGE = ImageId.random();

    @Autowired
    private ConsoleServices services;

    @Autowired
    private ConsoleLog log;

    @Autowired
    private Projects projects;

    private Page page;
    private Project project;
    private ConsoleDrawer drawer;

    @BeforeEach
    void open() {
        page = Page.open(context);
        project = projects.create(page.workspace(), "Faculty hall", ProjectSettings.DEFAULT);
        add(Level.INFO, 1);
        log.add(ConsoleEntry.ofImage(
                project.id(), IMAGE, "hall.jpg", Level.WARNING, "console.images.deleted", 2));
        add(Level.ERROR, 3);
        awaitStored(3);
        drawer = new ConsoleDrawer(services, project.id());
        UI.getCurrent().add(drawer);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void events_areShownOldestFirst() {
        assertThat(shown()).extracting(ConsoleEvent::text).containsExactly(
                "Images deleted: 1", "Images deleted: 2", "Images deleted: 3");
    }

    @Test
    void levelSwitchedOff_isHiddenAndComesBack() {
        _click(chip("Warning"));
        assertThat(shown()).extracting(ConsoleEvent::level).containsExactly(Level.INFO, Level.ERROR);
        assertThat(chip("Warning").getElement().getAttribute("aria-pressed")).isEqualTo("false");

        _click(chip("Warning"));
        assertThat(shown()).hasSize(3);
    }

    @Test
    void text_filtersMessagesAndImageNames() {
        _setValue(_get(drawer, TextField.class), "HALL");

        assertThat(shown()).extracting(ConsoleEvent::imageName).containsExactly("hall.jpg");
    }

    @Test
    void thisImageOnly_followsTheOpenImage() {
        Checkbox only = _get(drawer, Checkbox.class, spec -> spec.withLabel("This image only"));
        assertThat(only.isEnabled()).isFalse();

        drawer.showImage(Optional.of(IMAGE));
        _setValue(only, true);
        assertThat(shown()).extracting(ConsoleEvent::imageName).containsExactly("hall.jpg");

        drawer.showImage(Optional.of(ImageId.random()));
        assertThat(shown()).isEmpty();
    }

    @Test
    void newEvents_appearByThemselves() {
        ConsoleSummary summary = new ConsoleSummary(services, project.id());
        UI.getCurrent().add(summary);
        assertThat(summary.getText()).isEqualTo("1 error · 1 warning");

        add(Level.ERROR, 4);

        Page.await(() -> shown().size() == 4 && summary.getText().equals("2 errors · 1 warning"));
    }

    @Test
    void clear_forgetsAllEvents() {
        _click(_get(drawer, Button.class, spec -> spec.withText("Clear")));

        assertThat(shown()).isEmpty();
        assertThat(log.count(project.id(), dev.captioneer.console.ConsoleFilter.ALL)).isZero();
    }

    @Test
    void download_containsTheFilteredEvents() {
        String text = new String(
                new ConsoleDownload(log, project.id(), _get(drawer, ConsoleGrid.class)::filter).bytes(), UTF_8);
        assertThat(text.lines()).hasSize(3);

        _click(chip("Info"));
        String filtered = new String(
                new ConsoleDownload(log, project.id(), _get(drawer, ConsoleGrid.class)::filter).bytes(), UTF_8);
        assertThat(filtered.lines()).hasSize(2).last().asString().contains("ERROR", "Images deleted: 3");
    }

    private void add(Level level, int number) {
        log.add(ConsoleEntry.ofProject(project.id(), level, "console.images.deleted", number));
    }

    private void awaitStored(int events) {
        Awaitility.await()
                .until(() -> log.countsByLevel(project.id()).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        == events);
    }

    private List<ConsoleEvent> shown() {
        return _findAll(_get(drawer, ConsoleGrid.class));
    }

    private NativeButton chip(String level) {
        return _find(drawer, NativeButton.class).stream()
                .filter(chip -> chip.getElement().getTextRecursively().contains(level))
                .findFirst()
                .orElseThrow();
    }
}

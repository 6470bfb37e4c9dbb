package dev.captioneer.ui.projects;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSummary;
import dev.captioneer.thumbnail.ThumbnailSize;
import dev.captioneer.ui.BrowserTime;
import dev.captioneer.ui.state.ProjectPulse;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** One project: its cover, its name, how far it is. The numbers move while a run is on. */
final class ProjectCard extends ListItem {

    private final ProjectsServices services;
    private final Project project;

    /** Lives as long as somebody holds it. */
    private final Signal<ProjectPulse> pulse;

    private final Anchor cover = new Anchor();
    private final Paragraph counts = new Paragraph();
    private final ProgressBar progress = new ProgressBar();

    ProjectCard(ProjectsServices services, ProjectSummary summary, ProjectActions actions) {
        this.services = services;
        this.project = summary.project();
        this.pulse = services.pulses().of(project.id());
        addClassName("project-card");
        configureCover();
        progress.getElement().setAttribute("aria-label", getTranslation("projects.progress", project.name()));
        Div facts = new Div(createHead(actions), createTrigger(), counts, progress, createTime());
        facts.addClassName("project-facts");
        add(cover, facts);
        show(summary);
        Signal.effect(this, () -> {
            pulse.get();
            services.projects()
                    .find(project.workspace(), project.id())
                    .map(services.projects()::summary)
                    .ifPresent(this::show);
        });
    }

    private void configureCover() {
        cover.setHref(StudioAddress.of(project));
        cover.addClassName("project-cover");
        // The name is a link to the same place: one stop for the keyboard is enough.
        cover.setTabIndex(-1);
        cover.getElement().setAttribute("aria-hidden", "true");
    }

    private Div createHead(ProjectActions actions) {
        Anchor link = new Anchor(StudioAddress.of(project), project.name());
        Div head = new Div(new H2(link), createMenu(actions));
        head.addClassName("project-head");
        return head;
    }

    private MenuBar createMenu(ProjectActions actions) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem item = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        item.setAriaLabel(getTranslation("projects.menu", project.name()));
        item.getSubMenu().addItem(getTranslation("projects.rename"), click -> actions.rename(project));
        item.getSubMenu().addItem(getTranslation("projects.duplicate"), click -> actions.duplicate(project));
        item.getSubMenu().addItem(getTranslation("projects.delete"), click -> actions.delete(project));
        return menu;
    }

    private Span createTrigger() {
        Span trigger = new Span(project.settings()
                .trigger()
                .map(word -> word.value())
                .orElseGet(() -> getTranslation("projects.no-trigger")));
        trigger.addClassName(project.settings().trigger().isPresent() ? "project-trigger" : "quiet");
        return trigger;
    }

    private Paragraph createTime() {
        String changed = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(BrowserTime.zone(UI.getCurrent()))
                .format(project.changedAt());
        Paragraph time = new Paragraph(getTranslation("projects.changed", changed));
        time.addClassName("quiet");
        return time;
    }

    private void show(ProjectSummary summary) {
        ImageCounts counted = summary.counts();
        counts.setText(
                counted.total() == 0
                        ? getTranslation("projects.no-photos")
                        : getTranslation("projects.captioned", counted.withCaption(), counted.total()));
        progress.setVisible(counted.total() > 0);
        progress.setMax(Math.max(1, counted.total()));
        progress.setValue(counted.withCaption());
        cover.removeAll();
        summary.cover()
                .map(content -> services.thumbnails().url(project.id(), content, ThumbnailSize.SMALL))
                .ifPresentOrElse(
                        url -> cover.add(new Image(url.substring(1), "")),
                        () -> cover.add(VaadinIcon.PICTURE.create()));
    }
}

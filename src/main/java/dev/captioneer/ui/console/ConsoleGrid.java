package dev.captioneer.ui.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.captioneer.console.ConsoleEvent;
import dev.captioneer.console.ConsoleFilter;
import dev.captioneer.console.ConsoleLog;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.ui.BrowserTime;
import java.time.format.DateTimeFormatter;

/** The events of a project that pass the filter, oldest first; reads only what is seen. */
final class ConsoleGrid extends Grid<ConsoleEvent> {

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(BrowserTime.zone(UI.getCurrent()));

    private ConsoleFilter filter = ConsoleFilter.ALL;

    ConsoleGrid(ConsoleLog log, ProjectId project) {
        addClassName("console-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("log.events"));
        setAriaLabel(getTranslation("log.events"));
        setEmptyStateText(getTranslation("log.empty"));
        addColumns();
        setItems(
                query -> log.read(project, filter, query.getOffset(), query.getLimit()).stream(),
                query -> log.count(project, filter));
        getLazyDataView().setIdentifierProvider(ConsoleEvent::id);
    }

    ConsoleFilter filter() {
        return filter;
    }

    void show(ConsoleFilter wanted) {
        filter = wanted;
        getDataProvider().refreshAll();
    }

    private void addColumns() {
        addColumn(event -> time.format(event.at()))
                .setHeader(getTranslation("log.time"))
                .setAutoWidth(false)
                .setWidth("92px")
                .setFlexGrow(0)
                .setPartNameGenerator(event -> "mono");
        addColumn(new ComponentRenderer<>(event -> new LevelMark(event.level())))
                .setHeader(getTranslation("log.level"))
                .setWidth("112px")
                .setFlexGrow(0);
        addColumn(ConsoleEvent::imageName)
                .setHeader(getTranslation("log.image"))
                .setWidth("150px")
                .setFlexGrow(0)
                .setTooltipGenerator(ConsoleEvent::imageName)
                .setPartNameGenerator(event -> "mono");
        addColumn(new ComponentRenderer<>(ConsoleGrid::createMessage))
                .setHeader(getTranslation("log.message"))
                .setFlexGrow(1)
                .setWidth("220px");
    }

    private static Span createMessage(ConsoleEvent event) {
        Span message = new Span(event.text());
        message.addClassName("console-message");
        return message;
    }
}

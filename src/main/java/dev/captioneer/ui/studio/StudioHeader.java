package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.ui.ThemeToggle;
import dev.captioneer.ui.projects.ProjectsView;

/** The way from photos to export: each station says its state and opens its own panel. */
final class StudioHeader extends Header {

    private final StudioModel model;
    private final StudioActions actions;
    private final Captioners captioners;
    private final Signal<Way> way;

    StudioHeader(StudioModel model, Signal<Way> way, Captioners captioners, StudioActions actions, Runnable rename) {
        this.captioners = captioners;
        this.model = model;
        this.way = way;
        this.actions = actions;
        addClassName("studio-header");
        add(createBrand(), createTitle(), createProjectMenu(rename), createStations(), createButtons());
    }

    private RouterLink createBrand() {
        RouterLink brand = new RouterLink(ProjectsView.class);
        Span second = new Span(getTranslation("brand.second"));
        second.addClassName("brand-second");
        brand.add(new Span(getTranslation("brand.first")), second);
        brand.addClassName("brand");
        brand.getElement().setAttribute("aria-label", getTranslation("brand.home"));
        return brand;
    }

    /** The menu shows the name already; a reader of headings needs it as one. */
    private H1 createTitle() {
        H1 title = new H1();
        title.addClassName("spoken");
        title.bindText(model.project().map(project -> project.name()));
        return title;
    }

    private MenuBar createProjectMenu(Runnable rename) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("project-menu");
        menu.getElement().setAttribute("aria-label", getTranslation("header.project"));
        Span name = new Span();
        name.addClassName("project-name");
        name.bindText(model.project().map(project -> project.name()));
        MenuItem item = menu.addItem(name);
        item.getSubMenu().addItem(getTranslation("header.rename"), click -> rename.run());
        item.getSubMenu().addItem(getTranslation("header.all-projects"), click -> getUI().ifPresent(
                        ui -> ui.navigate(ProjectsView.class)));
        return menu;
    }

    private Nav createStations() {
        Nav stations = new Nav();
        stations.addClassName("stations");
        stations.getElement().setAttribute("aria-label", getTranslation("header.way"));
        for (Way.Station station : Way.Station.values()) {
            stations.add(createStation(station));
        }
        return stations;
    }

    private NativeButton createStation(Way.Station station) {
        Span mark = new Span();
        mark.addClassName("station-mark");
        Span name = new Span(getTranslation("station." + station));
        name.addClassName("station-name");
        Span value = new Span();
        value.addClassName("station-value");
        NativeButton button = new NativeButton();
        button.add(mark, name, value);
        button.addClassName("station");
        button.addClickListener(click -> open(station));
        Signal.effect(button, () -> {
            Way state = way.get();
            boolean done = state.isDone(station);
            mark.removeAll();
            if (done) {
                mark.add(VaadinIcon.CHECK.create());
            } else {
                mark.setText(Integer.toString(station.ordinal() + 1));
            }
            mark.setClassName(done ? "station-mark done" : "station-mark");
            value.setText(valueOf(station, state));
            button.setAriaLabel(getTranslation(
                    done ? "station.done" : "station.open", getTranslation("station." + station), value.getText()));
            boolean current = state.current() == station;
            button.getElement().setAttribute("aria-current", current ? "step" : "false");
        });
        return button;
    }

    private String valueOf(Way.Station station, Way state) {
        return switch (station) {
            case PHOTOS ->
                state.counts().total() == 0
                        ? ""
                        : Integer.toString(state.counts().total());
            case TRIGGER -> state.triggerText();
            case CAPTIONER ->
                state.captioner()
                        .flatMap(id -> captioners.find(model.project().peek().workspace(), id))
                        .map(Captioner::name)
                        .orElse("");
            case REVIEW ->
                state.counts().total() == 0
                        ? ""
                        : getTranslation(
                                "station.reviewed",
                                state.counts().withCaption(),
                                state.counts().total());
            case EXPORT -> "";
        };
    }

    private void open(Way.Station station) {
        switch (station) {
            case PHOTOS -> actions.addPhotos();
            case TRIGGER -> actions.openTrigger();
            case CAPTIONER -> actions.openCaptioner();
            case REVIEW -> actions.showNextWithoutCaption();
            case EXPORT -> actions.openExport();
        }
    }

    private Div createButtons() {
        Button preview = new Button(getTranslation("header.preview"), click -> actions.openPreview());
        Span rest = new Span(getTranslation("header.export.rest"));
        rest.addClassName("wide-only");
        Button export = new Button(new Span(new Span(getTranslation("header.export")), rest));
        export.addClickListener(click -> actions.openExport());
        export.addThemeVariants(ButtonVariant.PRIMARY);
        Button help = new Button(VaadinIcon.QUESTION.create(), click -> actions.openShortcuts());
        help.addClassNames("icon-button", "wide-only");
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.setAriaLabel(getTranslation("header.help"));
        help.setTooltipText(getTranslation("header.help"));
        Div buttons = new Div(preview, export, new ThemeToggle(), help);
        buttons.addClassName("header-buttons");
        return buttons;
    }
}

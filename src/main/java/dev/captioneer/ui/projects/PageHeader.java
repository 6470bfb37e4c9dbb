package dev.captioneer.ui.projects;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.captioneer.ui.ThemeToggle;

/** The brand, which leads to the projects, and the buttons of a page. */
final class PageHeader extends Header {

    PageHeader(Component... buttons) {
        addClassName("page-header");
        Div right = new Div(buttons);
        right.add(new ThemeToggle());
        right.addClassName("page-header-buttons");
        add(createBrand(), right);
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
}

package dev.captioneer.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives the page the remembered palette before anything is drawn: no flash of the other one. */
@Component
class ColoursOfFirstPage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::apply);
    }

    private void apply(IndexHtmlResponse page) {
        Colours colours = ColoursCookie.read(page.getVaadinRequest());
        if (colours == Colours.SYSTEM) {
            return; // the app shell's own
        }
        Element html = page.getDocument().selectFirst("html");
        if (html != null) {
            html.attr("theme", colours.scheme().getThemeValue());
            html.attr("style", "color-scheme: " + colours.scheme().getValue() + ";");
        }
    }
}

package dev.captioneer.ui.export;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A plain link to the zip, so that the browser downloads it by its own means. Without an address it does nothing. */
final class DownloadLink extends Anchor {

    private final String address;

    /** @param address as the application knows it, starting with a slash */
    DownloadLink(String address, String fileName) {
        this.address = address.substring(1);
        Icon icon = VaadinIcon.DOWNLOAD_ALT.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(getTranslation("export.download", fileName)));
        addClassName("export-download");
        setDownload(true);
        setRouterIgnore(true);
    }

    void allow(boolean allowed) {
        if (allowed) {
            setHref(address);
            getElement().removeAttribute("aria-disabled").removeAttribute("role");
        } else {
            removeHref();
            getElement().setAttribute("aria-disabled", "true").setAttribute("role", "link");
        }
    }
}

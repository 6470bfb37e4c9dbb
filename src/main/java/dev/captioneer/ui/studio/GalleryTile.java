package dev.captioneer.ui.studio;

/**
 * One thumbnail as the browser draws it. Public because Vaadin reads the components by reflection.
 *
 * @param status lower case, a CSS class
 * @param label for screen readers: name and status
 * @param findings how many things there are to look at in its caption; empty for none
 * @param tabIndex 0 for the one image that the tab key reaches, -1 for the others
 */
public record GalleryTile(
        String id,
        String url,
        String name,
        String status,
        String statusText,
        String label,
        String findings,
        boolean current,
        boolean picked,
        int tabIndex) {}

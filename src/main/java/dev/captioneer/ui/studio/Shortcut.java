package dev.captioneer.ui.studio;

/**
 * One key of the studio.
 *
 * @param name of its explanation: {@code shortcut.<name>} of the translations
 * @param keys as shown to people
 * @param condition on the browser's {@code event}
 * @param place where the keyboard must be
 */
record Shortcut(String name, String keys, String condition, Place place, Runnable action) {

    enum Place {
        /** Anywhere but in a text field, a menu or a dialog: no key is taken from them. */
        OUTSIDE_FIELDS,
        /** In the caption editor. */
        EDITOR
    }

    private static final String NO_DIALOG =
            "!document.querySelector('vaadin-dialog[opened],vaadin-confirm-dialog[opened],vaadin-menu-bar-submenu[opened]')";
    private static final String IN_FIELD =
            "event.composedPath().some(n=>n.matches&&n.matches('input,textarea,select,vaadin-grid,vaadin-menu-bar,[contenteditable]'))";
    private static final String IN_EDITOR =
            "event.composedPath().some(n=>n.classList&&n.classList.contains('caption-text'))";
    private static final String PLAIN = "!event.altKey&&!event.ctrlKey&&!event.metaKey";
    private static final String ALT_ALONE = "event.altKey&&!event.ctrlKey&&!event.metaKey&&!event.shiftKey";

    static Shortcut plain(String name, String keys, String condition, Runnable action) {
        return new Shortcut(name, keys, condition, Place.OUTSIDE_FIELDS, action);
    }

    /** Together with Alt, which is Option on a Mac. */
    static Shortcut inEditor(String name, String keys, String condition, Runnable action) {
        return new Shortcut(name, keys, condition + "&&" + ALT_ALONE, Place.EDITOR, action);
    }

    /** As a filter of DOM events: what does not pass stays with the browser. */
    String filter() {
        return switch (place) {
            case OUTSIDE_FIELDS -> condition + "&&" + PLAIN + "&&!(" + IN_FIELD + ")&&" + NO_DIALOG;
            case EDITOR -> condition + "&&" + IN_EDITOR;
        };
    }
}

package dev.captioneer.ui.console;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.captioneer.console.Level;

/** A level by colour, icon and word, so that none of them is needed to tell it. */
final class LevelMark extends Span {

    LevelMark(Level level) {
        Icon icon = icon(level).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(getTranslation("log.level." + level)));
        addClassNames("level-mark", colour(level));
    }

    private static VaadinIcon icon(Level level) {
        return switch (level) {
            case INFO -> VaadinIcon.INFO_CIRCLE_O;
            case SUCCESS -> VaadinIcon.CHECK;
            case WARNING -> VaadinIcon.WARNING;
            case ERROR -> VaadinIcon.CLOSE;
        };
    }

    private static String colour(Level level) {
        return switch (level) {
            case INFO -> "info";
            case SUCCESS -> "good";
            case WARNING -> "warn";
            case ERROR -> "bad";
        };
    }
}

package dev.captioneer.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.Locale;

/** Which of the two palettes a person wants. */
enum Colours {
    SYSTEM(ColorScheme.Value.SYSTEM, VaadinIcon.ADJUST),
    LIGHT(ColorScheme.Value.LIGHT, VaadinIcon.SUN_O),
    DARK(ColorScheme.Value.DARK, VaadinIcon.MOON_O);

    private final ColorScheme.Value scheme;
    private final VaadinIcon icon;

    Colours(ColorScheme.Value scheme, VaadinIcon icon) {
        this.scheme = scheme;
        this.icon = icon;
    }

    ColorScheme.Value scheme() {
        return scheme;
    }

    VaadinIcon icon() {
        return icon;
    }

    /** Lower case, for the cookie and for the keys of texts. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Colours next() {
        return values()[(ordinal() + 1) % values().length];
    }
}

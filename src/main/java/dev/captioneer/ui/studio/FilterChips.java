package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.project.ImageFilter;

/** Which images are shown; each chip says how many there are. */
final class FilterChips extends Div {

    private final StudioModel model;

    FilterChips(StudioModel model) {
        this.model = model;
        addClassName("chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("filter.label"));
        for (ImageFilter filter : ImageFilter.values()) {
            add(createChip(filter));
        }
    }

    private NativeButton createChip(ImageFilter filter) {
        NativeButton chip = new NativeButton();
        chip.addClassName("chip");
        chip.addClickListener(click -> model.show(filter));
        Signal.effect(chip, () -> {
            int count = countOf(filter, model.counts().get());
            boolean chosen = model.query().get().filter() == filter;
            chip.setText(getTranslation("filter." + filter, count));
            chip.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
            chip.setVisible(filter == ImageFilter.ALL || chosen || count > 0);
        });
        return chip;
    }

    private static int countOf(ImageFilter filter, ImageCounts counts) {
        return switch (filter) {
            case ALL -> counts.total();
            case NO_CAPTION -> counts.withoutCaption();
            case EDITED -> counts.edited();
            case FAILED -> counts.failed() + counts.refused();
        };
    }
}

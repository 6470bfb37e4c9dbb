package dev.captioneer.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.util.Optional;

/** Goes from the system's colours to light, to dark and back; the browser remembers it. */
public final class ThemeToggle extends Button {

    private Colours colours = Colours.SYSTEM;

    public ThemeToggle() {
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("icon-button");
        addClickListener(click -> choose(colours.next()));
        show();
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        Optional.ofNullable(VaadinRequest.getCurrent()).map(ColoursCookie::read).ifPresent(remembered -> {
            colours = remembered;
            show();
        });
    }

    private void choose(Colours chosen) {
        colours = chosen;
        getUI().map(ui -> ui.getPage()).ifPresent(this::apply);
        remember();
        show();
    }

    private void apply(Page page) {
        page.setColorScheme(colours.scheme());
    }

    private void remember() {
        VaadinRequest request = VaadinRequest.getCurrent();
        VaadinResponse response = VaadinResponse.getCurrent();
        if (request != null && response != null) {
            ColoursCookie.write(request, response, colours);
        }
    }

    private void show() {
        setIcon(colours.icon().create());
        String label = getTranslation("theme." + colours.id());
        setAriaLabel(label);
        setTooltipText(label);
    }
}

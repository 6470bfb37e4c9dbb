package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Image;
import dev.captioneer.thumbnail.ThumbnailSize;
import java.util.List;
import java.util.Optional;

/** On a phone: the neighbours of the image in the editor, few enough to stay light. */
final class Filmstrip extends Div {

    private static final int TO_EACH_SIDE = 6;
    private static final String INTO_THE_MIDDLE =
            "const strip = this.parentElement; strip.scrollLeft = this.offsetLeft - strip.offsetLeft - strip.clientWidth / 2 + 32;";

    private final StudioServices services;
    private final StudioModel model;
    private List<ImageId> shown = List.of();

    Filmstrip(StudioServices services, StudioModel model) {
        this.services = services;
        this.model = model;
        addClassName("filmstrip");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("filmstrip.label"));
        Signal.effect(this, () -> {
            model.galleryRevision().get();
            show(model.current().get().map(Image::id));
        });
    }

    private void show(Optional<ImageId> current) {
        int first = Math.max(0, current.map(model::indexOf).orElse(0) - TO_EACH_SIDE);
        List<Image> images = model.shown(first, 2 * TO_EACH_SIDE + 1);
        List<ImageId> wanted = images.stream().map(Image::id).toList();
        if (!wanted.equals(shown)) {
            removeAll();
            images.forEach(image -> add(createFrame(image)));
            shown = wanted;
        }
        for (int i = 0; i < wanted.size(); i++) {
            boolean isCurrent = current.equals(Optional.of(wanted.get(i)));
            Element frame = getComponentAt(i).getElement();
            frame.setAttribute("aria-current", Boolean.toString(isCurrent));
            if (isCurrent) {
                frame.executeJs(INTO_THE_MIDDLE);
            }
        }
    }

    private NativeButton createFrame(Image image) {
        com.vaadin.flow.component.html.Image picture = new com.vaadin.flow.component.html.Image(
                services.thumbnails().url(model.id(), image.content(), ThumbnailSize.SMALL), "");
        NativeButton frame = new NativeButton();
        frame.add(picture);
        frame.addClassName("frame");
        frame.setAriaLabel(image.fileName());
        frame.addClickListener(click -> model.open(image.id()));
        return frame;
    }
}

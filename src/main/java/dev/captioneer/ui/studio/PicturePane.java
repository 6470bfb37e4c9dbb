package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.captioning.offline.Evidence;
import dev.captioneer.project.Image;
import dev.captioneer.thumbnail.ThumbnailSize;
import java.util.List;

/** The picture, as large as there is room, with the way to its neighbours. */
final class PicturePane extends Div {

    private final StudioServices services;
    private final StudioModel model;
    private final PictureMarks marks;
    private final com.vaadin.flow.component.html.Image picture = new com.vaadin.flow.component.html.Image();

    PicturePane(StudioServices services, StudioModel model, Signal<List<Evidence>> evidence) {
        this.services = services;
        this.model = model;
        this.marks = new PictureMarks(evidence);
        addClassName("picture-pane");
        picture.addClassName("picture");
        add(
                createArrow(VaadinIcon.CHEVRON_LEFT, "picture.previous", "previous", model::previous),
                picture,
                marks,
                createArrow(VaadinIcon.CHEVRON_RIGHT, "picture.next", "next", model::next));
        Signal.effect(this, () -> model.current().get().ifPresent(this::show));
    }

    private NativeButton createArrow(VaadinIcon icon, String key, String side, Runnable action) {
        NativeButton arrow = new NativeButton();
        arrow.add(icon.create());
        arrow.addClassNames("picture-arrow", side);
        arrow.setAriaLabel(getTranslation(key));
        arrow.setTitle(getTranslation(key));
        arrow.addClickListener(click -> action.run());
        return arrow;
    }

    private void show(Image image) {
        marks.fit(image.size());
        picture.setSrc(services.thumbnails().url(model.id(), image.content(), ThumbnailSize.LARGE));
        picture.setAlt(image.captionText().isEmpty() ? image.fileName() : image.captionText());
    }
}

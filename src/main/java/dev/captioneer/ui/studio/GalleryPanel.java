package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.kernel.ImageId;
import java.util.Set;
import java.util.function.Consumer;

/** The left side: search, filters, what is picked, and the thumbnails. */
final class GalleryPanel extends Section {

    private final StudioModel model;
    private final Consumer<Set<ImageId>> delete;
    private final Consumer<Set<ImageId>> caption;

    /**
     * @param delete asks for deleting these images
     * @param caption asks for captioning these images
     */
    GalleryPanel(
            StudioServices services,
            StudioModel model,
            PhotoUpload upload,
            Consumer<Set<ImageId>> delete,
            Consumer<Set<ImageId>> caption) {
        this.model = model;
        this.delete = delete;
        this.caption = caption;
        addClassName("gallery-panel");
        getElement().setAttribute("aria-label", getTranslation("gallery.label"));
        add(createTools(upload), new FilterChips(model), createPickedBar(), upload.bar(), new Gallery(services, model));
    }

    private Div createTools(PhotoUpload upload) {
        TextField search = new TextField();
        search.addClassName("gallery-search");
        search.setPlaceholder(getTranslation("gallery.search"));
        search.setAriaLabel(getTranslation("gallery.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> model.search(event.getValue()));
        UploadButton add = upload.createButton(getTranslation("gallery.add"));
        Div tools = new Div(search, add);
        tools.addClassName("gallery-tools");
        return tools;
    }

    private Div createPickedBar() {
        Span count = new Span();
        count.getElement().setAttribute("role", "status");
        Button captionPicked = small("gallery.caption-picked");
        captionPicked.addClickListener(click -> caption.accept(model.picked().peek()));
        Button deletePicked = small("gallery.delete-picked");
        deletePicked.addClickListener(click -> delete.accept(model.picked().peek()));
        Button all = small("gallery.pick-all");
        all.addClickListener(click -> model.pickAllShown());
        Button none = small("gallery.pick-none");
        none.addClickListener(click -> model.pickNone());
        Div bar = new Div(count, captionPicked, deletePicked, all, none);
        bar.addClassName("picked-bar");
        Signal.effect(bar, () -> {
            int picked = model.picked().get().size();
            bar.setVisible(picked > 0);
            count.setText(getTranslation("gallery.picked", picked));
        });
        return bar;
    }

    private Button small(String key) {
        Button button = new Button(getTranslation(key));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}

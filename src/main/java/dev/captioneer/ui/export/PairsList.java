package dev.captioneer.ui.export;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.captioneer.export.ExportPlan;
import dev.captioneer.export.PlannedImage;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.review.Finding;
import dev.captioneer.thumbnail.ThumbnailSize;
import dev.captioneer.thumbnail.Thumbnails;
import java.util.function.Consumer;

/** The pairs as they will lie in the zip; draws only what is seen. */
final class PairsList extends VirtualList<PlannedImage> {

    private final Thumbnails thumbnails;
    private final Consumer<ImageId> jump;

    PairsList(Thumbnails thumbnails, ExportPlan plan, Consumer<ImageId> jump) {
        this.thumbnails = thumbnails;
        this.jump = jump;
        addClassName("pairs");
        setItems(plan.images());
        setRenderer(new ComponentRenderer<>(this::createRow));
    }

    private NativeButton createRow(PlannedImage pair) {
        NativeButton row = new NativeButton();
        row.addClassName("pair");
        row.add(createThumbnail(pair), createText(pair));
        row.addClickListener(click -> jump.accept(pair.image().id()));
        return row;
    }

    private Image createThumbnail(PlannedImage pair) {
        String url = thumbnails.url(pair.image().project(), pair.image().content(), ThumbnailSize.SMALL);
        Image thumbnail = new Image(url.substring(1), "");
        thumbnail.addClassName("pair-thumbnail");
        return thumbnail;
    }

    private Div createText(PlannedImage pair) {
        Span names = new Span(pair.imageName() + " + " + pair.captionName());
        names.addClassNames("pair-names", "mono");
        Span original = new Span(pair.image().fileName());
        original.addClassName("quiet");
        Span caption = new Span(pair.caption().isEmpty() ? getTranslation("preview.no-caption") : pair.caption());
        caption.addClassName("pair-caption");
        if (pair.findings().stream().anyMatch(Finding::stops)) {
            caption.addClassName("bad");
        }
        Div head = new Div(names, original);
        head.addClassName("pair-head");
        Div text = new Div(head, caption);
        text.addClassName("pair-text");
        return text;
    }
}

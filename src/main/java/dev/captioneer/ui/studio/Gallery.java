package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Image;
import dev.captioneer.thumbnail.ThumbnailSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The thumbnails, however many: only the visible lines are read and sent. */
final class Gallery extends Div {

    private static final String ROW = """
            <div class="gallery-row" role="presentation">
              ${(item.tiles ?? []).map((tile) => html`
                <div class="tile ${tile.status}" ?data-current=${tile.current} ?data-picked=${tile.picked}>
                  <button class="tile-open" tabindex=${tile.tabIndex} aria-label=${tile.label}
                      aria-current=${tile.current ? 'true' : 'false'} title=${tile.name}
                      @click=${(e) => open(tile.id, e.shiftKey, e.ctrlKey || e.metaKey)}>
                    <img src=${tile.url} alt="" loading="lazy" decoding="async" draggable="false">
                    <span class="tile-status" aria-hidden="true" title=${tile.statusText}></span>
                    <span class="tile-findings" aria-hidden="true" ?hidden=${!tile.findings}>${tile.findings}</span>
                    <span class="tile-name" aria-hidden="true">${tile.name}</span>
                  </button>
                  <button class="tile-pick" role="checkbox" tabindex=${tile.tabIndex}
                      aria-checked=${tile.picked ? 'true' : 'false'} aria-label=${item.pickLabel + ' ' + tile.name}
                      @click=${(e) => pick(tile.id)}></button>
                </div>`)}
            </div>""";

    private final StudioServices services;
    private final StudioModel model;
    private final VirtualList<GalleryRow> list = new VirtualList<>();
    private final DataProvider<GalleryRow, Void> rows;

    Gallery(StudioServices services, StudioModel model) {
        this.services = services;
        this.model = model;
        addClassName("gallery");
        rows = new CallbackDataProvider<>(this::fetch, this::count, GalleryRow::index);
        list.setDataProvider(rows);
        list.setRenderer(renderer());
        list.getElement().setAttribute("aria-label", getTranslation("gallery.label"));
        list.setItemAccessibleNameGenerator(row -> getTranslation("gallery.row", row.index() * GalleryRow.COLUMNS + 1));
        add(list);
        Signal.effect(this, () -> {
            model.galleryRevision().get();
            rows.refreshAll();
        });
        Signal.effect(this, () -> model.current().get().ifPresent(this::bringIntoView));
    }

    private LitRenderer<GalleryRow> renderer() {
        return LitRenderer.<GalleryRow>of(ROW)
                .withProperty("tiles", GalleryRow::tiles)
                .withProperty("pickLabel", row -> getTranslation("gallery.pick"))
                .withFunction("open", (row, arguments) -> open(arguments))
                .withFunction("pick", (row, arguments) -> model.togglePicked(idOf(arguments)));
    }

    private void open(ArrayNode arguments) {
        ImageId image = idOf(arguments);
        if (flag(arguments.get(1))) {
            model.pickUpTo(image);
        } else if (flag(arguments.get(2))) {
            model.togglePicked(image);
        } else {
            model.open(image);
        }
    }

    private static ImageId idOf(ArrayNode arguments) {
        return new ImageId(arguments.get(0).asString());
    }

    private static boolean flag(JsonNode argument) {
        return argument != null && argument.asBoolean();
    }

    private int count(Query<GalleryRow, Void> query) {
        return Math.ceilDiv(model.shownCount(), GalleryRow.COLUMNS);
    }

    private Stream<GalleryRow> fetch(Query<GalleryRow, Void> query) {
        int first = query.getOffset();
        List<Image> images = model.shown(first * GalleryRow.COLUMNS, query.getLimit() * GalleryRow.COLUMNS);
        List<GalleryRow> fetched = new ArrayList<>();
        for (int from = 0; from < images.size(); from += GalleryRow.COLUMNS) {
            int to = Math.min(images.size(), from + GalleryRow.COLUMNS);
            List<GalleryTile> tiles =
                    images.subList(from, to).stream().map(this::tile).toList();
            fetched.add(new GalleryRow(first + from / GalleryRow.COLUMNS, tiles));
        }
        return fetched.stream();
    }

    private GalleryTile tile(Image image) {
        boolean current = model.current().peek().map(Image::id).equals(Optional.of(image.id()));
        String status = getTranslation("status." + image.status());
        int findings = image.captionText().isEmpty()
                ? 0
                : services.checks().check(image.captionText(), model.settings()).size();
        return new GalleryTile(
                image.id().value(),
                services.thumbnails().url(model.id(), image.content(), ThumbnailSize.SMALL),
                image.fileName(),
                image.status().name().toLowerCase(Locale.ROOT),
                status,
                getTranslation("gallery.tile", image.fileName(), status, findings),
                findings == 0 ? "" : Integer.toString(findings),
                current,
                model.picked().peek().contains(image.id()),
                current ? 0 : -1);
    }

    /** Scrolls only when the line is out of sight: a list that jumps under the pointer is worse than none. */
    private void bringIntoView(Image image) {
        rows.refreshAll();
        int row = model.indexOf(image.id()) / GalleryRow.COLUMNS;
        list.getElement()
                .executeJs(
                        "if ($0 < this.firstVisibleIndex || $0 > this.lastVisibleIndex) { this.scrollToIndex($0); }",
                        row);
    }
}

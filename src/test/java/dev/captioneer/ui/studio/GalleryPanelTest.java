package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.Query;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.ImageFilter;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GalleryPanelTest extends StudioTest {

    private final List<Set<ImageId>> deleted = new ArrayList<>();
    private final List<Set<ImageId>> captioned = new ArrayList<>();
    private final List<ImageId> ids = new ArrayList<>();
    private StudioModel model;

    @BeforeEach
    void openGallery() {
        for (int i = 10; i > 0; i -= 3) { // 10, 7, 4, 1
            ids.addFirst(addImage("img_" + i + ".png", i));
        }
        writeByPerson(ids.get(1), "ide_main_hall, Glass doors");
        images.mark(project.id(), ids.get(2), ImageStatus.FAILED, Optional.of(new Trouble("GEM-TIMEOUT", "")));
        model = new StudioModel(services, project);
        Div owner = new Div();
        PhotoUpload upload = new PhotoUpload(owner, intake, services.texts(), () -> project);
        owner.add(new GalleryPanel(services, model, upload, deleted::add, captioned::add));
        UI.getCurrent().add(owner);
    }

    @Test
    void tiles_areInOrder_andSayNameAndStatus() {
        assertThat(tiles())
                .extracting(GalleryTile::label)
                .containsExactly(
                        "img_1.png, no caption yet",
                        "img_4.png, edited by you, 1 finding",
                        "img_7.png, failed",
                        "img_10.png, no caption yet");
        assertThat(rows()).extracting(row -> row.tiles().size()).containsExactly(3, 1);
        assertThat(tiles()).extracting(GalleryTile::tabIndex).containsExactly(0, -1, -1, -1);
        assertThat(tiles()).extracting(GalleryTile::url).allMatch(url -> !url.isBlank());
    }

    @Test
    void chips_countAndFilter() {
        assertThat(chips()).containsExactly("All 4", "No caption 3", "Edited 1", "Failed 1");

        _click(chip("Failed 1"));
        assertThat(tiles()).extracting(GalleryTile::name).containsExactly("img_7.png");
        assertThat(chip("Failed 1").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(model.current().peek()).map(image -> image.fileName()).contains("img_7.png");

        writeByPerson(ids.get(2), "stairs");
        model.refreshImages();
        assertThat(chips()).containsExactly("All 4", "No caption 2", "Edited 2", "Failed 0");
        _click(chip("All 4"));
        assertThat(chips()).containsExactly("All 4", "No caption 2", "Edited 2");
    }

    @Test
    void search_findsNamesAndCaptions_andKeepsTheFilter() {
        search("GLASS");
        assertThat(tiles()).extracting(GalleryTile::name).containsExactly("img_4.png");

        search("img_1");
        assertThat(tiles()).extracting(GalleryTile::name).containsExactly("img_1.png", "img_10.png");

        _click(chip("Edited 1"));
        assertThat(tiles()).isEmpty();
        search("");
        assertThat(tiles()).extracting(GalleryTile::name).containsExactly("img_4.png");
    }

    @Test
    void pickedImages_areCountedAndHandedOn() {
        _assertNone(Button.class, spec -> spec.withText("Delete"));
        model.togglePicked(ids.get(0));
        model.togglePicked(ids.get(2));
        model.togglePicked(ids.get(2));
        model.pickUpTo(ids.get(1));

        assertThat(tiles()).extracting(GalleryTile::picked).containsExactly(true, true, false, false);
        _click(button("Caption"));
        _click(button("Delete"));
        assertThat(captioned).containsExactly(Set.of(ids.get(0), ids.get(1)));
        assertThat(deleted).containsExactly(Set.of(ids.get(0), ids.get(1)));

        _click(button("Pick all shown"));
        assertThat(model.picked().peek()).hasSize(4);
        _click(button("Unpick"));
        _assertNone(Button.class, spec -> spec.withText("Delete"));
    }

    @Test
    void arrowsAndJumps_moveThroughWhatIsShown() {
        model.next();
        assertThat(current()).isEqualTo("img_4.png");
        model.down(GalleryRow.COLUMNS);
        assertThat(current()).isEqualTo("img_10.png");
        model.next();
        assertThat(current()).isEqualTo("img_10.png");
        model.first();
        model.previous();
        assertThat(current()).isEqualTo("img_1.png");
        model.last();
        assertThat(model.nextWithoutCaption()).isTrue();
        assertThat(current()).isEqualTo("img_1.png");
        assertThat(model.nextFailed()).isTrue();
        assertThat(current()).isEqualTo("img_7.png");
    }

    @Test
    void deletedImages_leaveTheNeighbour_andComeBack() {
        model.open(ids.get(3));

        List<ImageId> gone = model.delete(Set.of(ids.get(2), ids.get(3)));

        assertThat(current()).isEqualTo("img_4.png");
        assertThat(chips()).containsExactly("All 2", "No caption 1", "Edited 1");
        model.restore(gone);
        assertThat(tiles()).hasSize(4);
    }

    @Test
    void hiddenImage_isRevealed() {
        model.show(ImageFilter.EDITED);

        model.reveal(ids.get(3));

        assertThat(current()).isEqualTo("img_10.png");
        assertThat(tiles()).hasSize(4);
    }

    private String current() {
        return model.current().peek().orElseThrow().fileName();
    }

    private static void search(String text) {
        _setValue(_get(TextField.class, spec -> spec.withClasses("gallery-search")), text);
    }

    @SuppressWarnings("unchecked")
    private static List<GalleryRow> rows() {
        VirtualList<GalleryRow> list = _get(_get(Gallery.class), VirtualList.class);
        return list.getDataProvider()
                .fetch(new Query<>(0, 100, List.of(), null, null))
                .toList();
    }

    private static List<GalleryTile> tiles() {
        return rows().stream().flatMap(row -> row.tiles().stream()).toList();
    }

    private static List<String> chips() {
        return _find(NativeButton.class, spec -> spec.withClasses("chip")).stream()
                .map(NativeButton::getText)
                .toList();
    }

    private static NativeButton chip(String text) {
        return _get(NativeButton.class, spec -> spec.withText(text));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}

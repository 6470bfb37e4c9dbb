package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.captioneer.captioning.offline.Box;
import dev.captioneer.captioning.offline.Evidence;
import dev.captioneer.captioning.offline.EvidenceJson;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidencePanelTest extends StudioTest {

    private static final Evidence PERSON =
            new Evidence("one person", Evidence.Source.OBJECTS, "person 0.91", List.of(new Box(0.25, 0.1, 0.5, 0.8)));
    private static final Evidence DARK =
            new Evidence("dark", Evidence.Source.MEASURE, "mean lightness 21 of 100", List.of());

    private final ValueSignal<List<Evidence>> shown = new ValueSignal<>(List.of());
    private ImageId image;

    @BeforeEach
    void addDraft() {
        image = addImage("1.png", 1);
        captions.writeByCaptioner(project.id(), image, "photo of ide_main_hall, one person, dark", 0, draft());
    }

    @Test
    void wordsOfADraft_areListed_andShownWithTheirFinding_oneAtATime() {
        open();
        assertThat(words()).containsExactly("one person", "dark", "All on the picture");

        _click(button("one person"));
        assertThat(shown.peek()).containsExactly(PERSON);
        assertThat(finding()).isEqualTo("Seen: person 0.91");
        assertThat(pressed()).containsExactly("one person");

        _click(button("dark"));
        assertThat(shown.peek()).containsExactly(DARK);
        assertThat(finding()).isEqualTo("Measured: mean lightness 21 of 100");
        assertThat(pressed()).containsExactly("dark");

        _click(button("dark"));
        assertThat(shown.peek()).isEmpty();
        assertThat(pressed()).isEmpty();
    }

    @Test
    void all_showsEverythingThatWasFound() {
        open();

        _click(button("All on the picture"));

        assertThat(shown.peek()).containsExactly(PERSON, DARK);
    }

    @Test
    void correctedDraft_keepsTheEvidenceForTheWordsThatStillStand() {
        writeByPerson(image, "photo of ide_main_hall, one person at a desk");

        open();

        assertThat(words()).containsExactly("one person");
    }

    @Test
    void captionOfAnotherCaptioner_hasNoEvidence() {
        ImageId other = addImage("0.png", 2);
        writeByCaptioner(other, "photo of ide_main_hall, one person");

        open();

        assertThat(_find(EvidencePanel.class)).isEmpty();
    }

    @Test
    void boxes_lieOnThePicture_asFractionsOfIt() {
        PictureMarks marks = new PictureMarks(shown);
        UI.getCurrent().add(marks);

        shown.set(List.of(PERSON, DARK));

        assertThat(marks.getChildren().toList()).singleElement().satisfies(mark -> {
            assertThat(mark.getStyle().get("left")).isEqualTo("25.0000%");
            assertThat(mark.getStyle().get("height")).isEqualTo("80.0000%");
        });
    }

    private void open() {
        UI.getCurrent().add(new EvidencePanel(services, new StudioModel(services, project), shown));
    }

    private static List<String> words() {
        return _find(NativeButton.class).stream().map(NativeButton::getText).toList();
    }

    private static List<String> pressed() {
        return _find(NativeButton.class).stream()
                .filter(word -> "true".equals(word.getElement().getAttribute("aria-pressed")))
                .map(NativeButton::getText)
                .toList();
    }

    private static NativeButton button(String text) {
        return _get(NativeButton.class, spec -> spec.withText(text));
    }

    private static String finding() {
        return _get(_get(EvidencePanel.class), Span.class).getText();
    }

    private static Provenance draft() {
        return new Provenance(
                "offline",
                "offline-drafts-1",
                "offline-drafts-1",
                "",
                TokenUsage.UNKNOWN,
                Duration.ofMillis(120),
                1,
                RunId.random(),
                EvidenceJson.write(List.of(PERSON, DARK)));
    }
}

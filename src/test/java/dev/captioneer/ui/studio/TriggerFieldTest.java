package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.review.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerFieldTest extends StudioTest {

    @Test
    void wordsThatSomebodyTyped_becomeAnOffer_andTheOfferIsTaken() {
        TriggerField field = show(new TriggerField(parts.tokenizer(), Optional.empty()));
        _setValue(text(), "IDE Main Hall");

        _click(_get(Button.class, spec -> spec.withText("Use ide_main_hall")));

        assertThat(text().getValue()).isEqualTo("ide_main_hall");
        assertThat(field.read()).contains(TRIGGER);
        _assertNone(field, Button.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1hall", "Hall", "main hall", "hällo"})
    void wordAgainstTheRule_isRefusedWithTheRule(String typed) {
        TriggerField field = show(new TriggerField(parts.tokenizer(), Optional.empty()));
        _setValue(text(), typed);

        assertThat(field.read()).isEmpty();
        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getErrorMessage()).contains("2 to 64 lower-case letters");
    }

    @Test
    void correctedWord_isNoLongerInvalid() {
        TriggerField field = show(new TriggerField(parts.tokenizer(), Optional.empty()));
        field.read();

        _setValue(text(), "ide_main_hall");

        assertThat(text().isInvalid()).isFalse();
    }

    @Test
    void wordThatModelsKnow_isWarnedOf_anInventedOneIsNot() {
        show(new TriggerField(parts.tokenizer(), Optional.of(TRIGGER)));
        assertThat(hint()).isEmpty();

        _setValue(text(), "hall");

        assertThat(hint()).contains("“hall” is a word that models know already");
    }

    @Test
    void dialogWithABadWord_staysOpenAndStoresNothing() {
        List<ProjectSettings> stored = new ArrayList<>();
        new TriggerDialog(parts.tokenizer(), ProjectSettings.DEFAULT, stored::add).open();
        _setValue(text(), "Main Hall");

        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(stored).isEmpty();
        assertThat(_get(TriggerDialog.class).isOpened()).isTrue();
    }

    @Test
    void markedCaption_marksTheTriggerAndWhatIsFound() {
        MarkedCaption marked = show(new MarkedCaption());
        String caption = "photo of ide_main_hall, maybe doors, watermark";
        int hedge = caption.indexOf("maybe");
        int watermark = caption.indexOf("watermark");

        marked.show(
                caption,
                Optional.of(TRIGGER),
                List.of(
                        Finding.warns("HEDGE", "maybe").at(hedge, hedge + 5),
                        Finding.stops("WATERMARK", "watermark").at(watermark, watermark + 9)));

        assertThat(_find(marked, Span.class).stream().map(Span::getText).reduce("", String::concat))
                .isEqualTo(caption);
        assertThat(marked(marked, "mark-trigger")).containsExactly("ide_main_hall");
        assertThat(marked(marked, "mark-warn")).containsExactly("maybe");
        assertThat(marked(marked, "mark-bad")).containsExactly("watermark");
    }

    @Test
    void markedCaption_marksNoPartOfAWord_andHidesWhereThereIsNothingToMark() {
        MarkedCaption marked = show(new MarkedCaption());
        marked.show("ide_main_hall_2 and xide_main_hall", Optional.of(TRIGGER), List.of());
        assertThat(marked(marked, "mark-trigger")).isEmpty();

        marked.show("doors", Optional.empty(), List.of());
        assertThat(marked.isVisible()).isFalse();
    }

    private static <T extends Component> T show(T component) {
        UI.getCurrent().add(component);
        return component;
    }

    private static TextField text() {
        return _get(TextField.class, spec -> spec.withLabel("Trigger word"));
    }

    private static String hint() {
        return _find(_get(TriggerField.class), Span.class).stream()
                .map(Span::getText)
                .reduce("", String::concat);
    }

    private static List<String> marked(MarkedCaption caption, String className) {
        return _find(caption, Span.class, spec -> spec.withClasses(className)).stream()
                .map(Span::getText)
                .toList();
    }
}

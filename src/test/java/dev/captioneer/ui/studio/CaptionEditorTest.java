package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Captions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class CaptionEditorTest extends StudioTest {

    private final Set<ImageId> regenerated = new HashSet<>();
    private ImageId first;
    private ImageId second;
    private Captions store;
    private StudioModel model;

    @BeforeEach
    void openEditor() {
        first = addImage("1.png", 1);
        second = addImage("2.png", 2);
        store = mock(Captions.class, delegatesTo(captions));
        StudioServices observed = new StudioServices(
                projects,
                images,
                store,
                services.runs(),
                services.estimates(),
                services.keys(),
                services.captioners(),
                services.checks(),
                services.thumbnails(),
                services.pulses(),
                services.texts());
        model = new StudioModel(observed, project);
        UI.getCurrent()
                .add(new CaptionEditor(
                        observed,
                        model,
                        new EvidencePanel(observed, model, new ValueSignal<>(List.of())),
                        regenerated::addAll));
    }

    @Test
    void typedText_isStoredAndThenSaidToBeSaved() {
        type("  ide_main_hall,\nglass doors ");

        assertThat(read(first).captionText()).isEqualTo("ide_main_hall, glass doors");
        assertThat(read(first).caption()).map(Caption::author).contains(Author.PERSON);
        assertThat(saveState()).isEqualTo("Saved");
    }

    @Test
    void untouchedEditor_saysNothing_andTheFirstKeyIsNotSavedYet() {
        assertThat(saveState()).isEmpty();

        fireInput("leading", "d");

        assertThat(saveState()).isEmpty();
        assertThat(read(first).caption()).isEmpty();
    }

    @Test
    void letterTypedAndTakenBack_isSavedWithoutANewVersion() {
        writeByPerson(first, "doors");
        model.refreshImages();
        fireInput("leading", "doorsx");

        fireInput("trailing", "doors");

        assertThat(saveState()).isEqualTo("Saved");
        assertThat(captions.history(first)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void storeThatFails_isSaidAndTheTextStays_untilTheNextTryStoresIt(boolean atTheBegin) {
        doThrow(
                        atTheBegin
                                ? new CannotCreateTransactionException("locked")
                                : new DataAccessResourceFailureException("disk full"))
                .doAnswer(delegatesTo(captions))
                .when(store)
                .writeByPerson(any(), any(), any(), anyInt());

        type("glass doors");
        assertThat(saveState()).startsWith("Not saved (CAP-NOT-STORED)");
        assertThat(editorText().getValue()).isEqualTo("glass doors");
        assertThat(read(first).caption()).isEmpty();

        type("glass doors, stairs");
        assertThat(saveState()).isEqualTo("Saved");
        assertThat(read(first).captionText()).isEqualTo("glass doors, stairs");
    }

    @Test
    void tooLongText_isNotStoredAndSaidSo() {
        type("x".repeat(Caption.LONGEST + 1));

        assertThat(saveState()).contains("at most 20,000 characters");
        assertThat(read(first).caption()).isEmpty();
        assertThat(editorText().getValue()).hasSize(Caption.LONGEST + 1);
    }

    @Test
    void deletedImage_isSaidToBeGone() {
        images.delete(project.id(), List.of(first));

        type("doors");

        assertThat(saveState()).isEqualTo("Not saved: this photo was deleted");
    }

    @Test
    void conflict_showsBothTexts_keepMineKeepsTheOtherInTheHistory() {
        meetConflict();

        assertThat(saveState()).startsWith("Not saved");
        assertThat(_get(ConflictPanel.class).isVisible()).isTrue();
        assertThat(texts(_find(_get(ConflictPanel.class), Paragraph.class))).containsExactly("mine", "theirs");
        assertThat(read(first).captionText()).isEqualTo("theirs");

        _click(button("Keep mine"));
        assertThat(history()).containsExactly("mine", "theirs", "before");
        assertThat(editorText().getValue()).isEqualTo("mine");
        assertThat(saveState()).isEqualTo("Saved");
        _assertNone(ConflictPanel.class);
    }

    @Test
    void conflict_takeTheOtherKeepsMineInTheHistory() {
        meetConflict();

        _click(button("Take the other"));

        assertThat(history()).containsExactly("theirs", "mine", "theirs", "before");
        assertThat(editorText().getValue()).isEqualTo("theirs");
        assertThat(read(first).caption()).map(Caption::author).contains(Author.MODEL);
        assertThat(saveState()).isEqualTo("Saved");
    }

    @Test
    void conflictThatMeetsAnother_dropsNothingThatWasTyped() {
        meetConflict();
        writeByPerson(first, "a third");

        _click(button("Take the other"));

        assertThat(editorText().getValue()).isEqualTo("mine");
        assertThat(texts(_find(_get(ConflictPanel.class), Paragraph.class))).containsExactly("mine", "a third");
        assertThat(read(first).captionText()).isEqualTo("a third");
    }

    @Test
    void conflictThatIsLeft_keepsMineAndTheOtherInTheHistory() {
        meetConflict();

        model.next();

        assertThat(history()).containsExactly("mine", "theirs", "before");
        assertThat(editorText().getValue()).isEmpty();
        _assertNone(ConflictPanel.class);
    }

    @Test
    void textThatCannotBeStored_isToldWhenItIsLeft() {
        doThrow(new DataAccessResourceFailureException("disk full"))
                .when(store)
                .writeByPerson(any(), any(), any(), anyInt());
        type("doors");

        model.next();

        assertThat(texts(_find(_get(Notification.class), Span.class))).contains("CAP-NOT-STORED");
    }

    @Test
    void captionOfARun_appearsWhereNothingIsUnsaved() {
        writeByCaptioner(first, "glass doors");
        model.refreshImages();

        assertThat(editorText().getValue()).isEqualTo("glass doors");
        type("glass doors, stairs");
        assertThat(saveState()).isEqualTo("Saved");
    }

    @Test
    void captionOfARun_neverReplacesWhatIsBeingTyped() {
        fireInput("leading", "h");
        writeByCaptioner(first, "glass doors");

        model.refreshImages();

        assertThat(editorText().getValue()).isEmpty();
        type("half a sentence");
        assertThat(texts(_find(_get(ConflictPanel.class), Paragraph.class)))
                .containsExactly("half a sentence", "glass doors");
    }

    @Test
    void nextImage_showsItsOwnCaptionAndState() {
        writeByPerson(second, "stairs");
        type("doors");

        model.next();

        assertThat(editorText().getValue()).isEqualTo("stairs");
        assertThat(editorText().getAriaLabel()).contains("Caption of 2.png");
        assertThat(saveState()).isEmpty();
        assertThat(read(first).captionText()).isEqualTo("doors");
        model.previous();
        assertThat(editorText().getValue()).isEqualTo("doors");
    }

    @Test
    void undoAndRedo_goThroughTheTextsAndLoseNone() {
        writeByCaptioner(first, "a");
        model.refreshImages();
        type("a b");
        type("a b c");

        undo();
        undo();
        assertThat(editorText().getValue()).isEqualTo("a");
        assertThat(read(first).caption()).map(Caption::author).contains(Author.MODEL);
        undo();
        assertThat(_find(Notification.class)).hasSize(1);
        assertThat(editorText().getValue()).isEqualTo("a");
        redo();
        redo();
        assertThat(editorText().getValue()).isEqualTo("a b c");
        assertThat(history()).containsExactly("a b c", "a b", "a", "a b", "a b c", "a b", "a");
    }

    @Test
    void undoThatMeetsANewerText_changesNothing() {
        type("a");
        type("a b");
        writeByCaptioner(first, "newer");

        undo();

        assertThat(editorText().getValue()).isEqualTo("a b");
        assertThat(texts(_find(_get(ConflictPanel.class), Paragraph.class))).containsExactly("a b", "newer");
    }

    @Test
    void historyDialog_showsOneEntryASitting_andRestores() {
        writeByCaptioner(first, "glass doors");
        model.refreshImages();
        type("glass");
        type("glass gates");

        _click(button("History 3"));
        List<ListItem> entries = _find(_get(HistoryDialog.class), ListItem.class);
        assertThat(entries).hasSize(2);
        assertThat(allText(entries.getFirst()))
                .contains("You", "glass", "gates", "doors")
                .doesNotContain("gemini-3.5");
        assertThat(allText(entries.getLast()))
                .contains("Captioner", "gemini-3.5-flash-lite-001", "1,450 tokens", "2.1 s");

        _click(button("Restore"));
        assertThat(editorText().getValue()).isEqualTo("glass doors");
        assertThat(read(first).captionVersion()).isEqualTo(4);
        _assertNone(HistoryDialog.class);
    }

    @Test
    void regenerate_asksForThisImage() {
        model.next();

        _click(button("Regenerate"));

        assertThat(regenerated).containsExactly(second);
    }

    @Test
    void findingsOfTheText_areSaidInWords() {
        type("glass doors");

        _assertOne(Span.class, spec -> spec.withText("The trigger word ide_main_hall is missing. Put it in once."));
        type("ide_main_hall, glass doors, high ceiling, natural daylight, stone floor");
        _assertNone(Span.class, spec -> spec.withText("The trigger word ide_main_hall is missing. Put it in once."));
    }

    private void meetConflict() {
        writeByPerson(first, "before");
        model.refreshImages();
        writeByCaptioner(first, "theirs");
        type("mine");
    }

    private void undo() {
        _click(labelled("Earlier text"));
    }

    private void redo() {
        _click(labelled("Later text"));
    }

    private List<String> history() {
        return captions.history(first).stream().map(Caption::text).toList();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button labelled(String label) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String saveState() {
        return String.join("", texts(_find(_get(Span.class, spec -> spec.withClasses("save-state")), Span.class)));
    }

    private static List<String> texts(List<? extends Component> components) {
        return components.stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String allText(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static void fireInput(String phase, String value) {
        editorText()
                .getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        editorText().getElement(),
                        "input",
                        JacksonUtils.readTree("{\"for\":\"%s\",\"element.value\":\"%s\"}".formatted(phase, value))));
    }
}

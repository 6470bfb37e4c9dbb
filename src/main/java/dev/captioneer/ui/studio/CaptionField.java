package dev.captioneer.ui.studio;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DebouncePhase;
import dev.captioneer.project.Caption;
import java.util.function.Consumer;

/**
 * The text field of the caption editor. Its value arrives half a second after the last key; from the first key on the
 * browser itself marks the field, so that nothing says "saved" of a text that is not stored.
 */
final class CaptionField extends TextArea {

    private static final int SAVE_AFTER_MILLIS = 500;
    private static final int PAUSE_MILLIS = SAVE_AFTER_MILLIS + 100; // the text itself has arrived by then
    private static final String VALUE = "element.value";

    private static final String MARK_TYPING = """
            const mark = () => this.setAttribute('data-typing', '');
            this.addEventListener('input', mark);
            return () => this.removeEventListener('input', mark);""";

    private static final String UNMARK = "this.removeAttribute('data-typing');";
    private static final String UNMARK_IF_STORED = "if (this.value === $0) { this.removeAttribute('data-typing'); }";

    /**
     * @param firstKey takes the text that the browser shows after the first key of a sequence
     * @param pause runs when no key was pressed for a while
     */
    CaptionField(Consumer<String> firstKey, Runnable pause) {
        addClassName("caption-text");
        setWidthFull();
        setMaxLength(Caption.LONGEST);
        setMinRows(2);
        setMaxRows(8);
        setPlaceholder(getTranslation("editor.placeholder"));
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(SAVE_AFTER_MILLIS);
        getElement().addJsInitializer(MARK_TYPING);
        getElement()
                .addEventListener(
                        "input",
                        event -> firstKey.accept(event.getEventData().get(VALUE).asString()))
                .addEventData(VALUE)
                .debounce(SAVE_AFTER_MILLIS, DebouncePhase.LEADING);
        getElement().addEventListener("input", event -> pause.run()).debounce(PAUSE_MILLIS, DebouncePhase.TRAILING);
    }

    /** Shows a text as it is stored. */
    void showStored(String text) {
        setValue(text);
        getElement().executeJs(UNMARK);
    }

    /** The text that the server knows is stored; where the person has typed on meanwhile, the mark stays. */
    void markStored() {
        getElement().executeJs(UNMARK_IF_STORED, getValue());
    }
}

package dev.captioneer.ui.studio;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Caption;
import dev.captioneer.project.CaptionText;
import dev.captioneer.project.CaptionWrite;
import dev.captioneer.project.Image;
import dev.captioneer.ui.ErrorNotification;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The one caption editor. It saves half a second after the last key and whenever it is left, and says "saved" only of
 * what is stored. What somebody else wrote meanwhile is shown beside, never written over.
 */
final class CaptionEditor extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(CaptionEditor.class);
    private static final String NOT_STORED = "CAP-NOT-STORED";

    private final StudioServices services;
    private final StudioModel model;
    private final EditorHead head = new EditorHead();
    private final ConflictPanel conflict = new ConflictPanel(this::keepMine, this::takeTheirs);
    private final CaptionField text = new CaptionField(this::onFirstKey, this::onPause);
    private final CaptionFacts facts;
    private final EditorTools tools;

    private Optional<ImageId> opened = Optional.empty();
    private int seen;
    private boolean unsaved;
    private boolean focused;
    private UndoTrail trail = UndoTrail.startingAt(0);

    /** @param regenerate asks for a new caption of one image */
    CaptionEditor(
            StudioServices services, StudioModel model, EvidencePanel evidence, Consumer<Set<ImageId>> regenerate) {
        this.services = services;
        this.model = model;
        this.facts = new CaptionFacts(services, model);
        this.tools = new EditorTools(
                this::undo, this::redo, this::openHistory, () -> opened.ifPresent(id -> regenerate.accept(Set.of(id))));
        addClassName("editor");
        getElement().setAttribute("aria-label", getTranslation("editor.label"));
        text.addValueChangeListener(this::onTyped);
        text.addFocusListener(event -> focused = true);
        text.addBlurListener(event -> focused = false);
        add(head, conflict, text, facts, evidence, tools);
        Signal.effect(this, () -> model.current().get().ifPresent(this::show));
    }

    void focusText() {
        text.focus();
    }

    void blurText() {
        text.blur();
    }

    private void show(Image image) {
        head.show(image);
        text.setAriaLabel(getTranslation("editor.caption-of", image.fileName()));
        if (!opened.equals(Optional.of(image.id()))) {
            open(image);
        } else if (image.captionVersion() > seen && !conflict.isVisible()) {
            image.caption().ifPresent(caption -> showNewer(image, caption));
        }
        tools.setHistorySize(image.captionVersion());
    }

    /** Somebody else wrote. A text that a person may be working on right now is not replaced under their hands. */
    private void showNewer(Image image, Caption newer) {
        if (unsaved || (focused && !text.isEmpty())) {
            conflict.open(text.getValue(), newer);
        } else {
            setText(image);
        }
    }

    private void open(Image image) {
        leave();
        opened = Optional.of(image.id());
        unsaved = false;
        conflict.close();
        head.say(SaveState.CLEAN);
        setText(image);
    }

    /** What is not stored yet is tried once more; where two texts waited for a choice, the person's is kept. */
    private void leave() {
        if (unsaved) {
            conflict.theirs().ifPresent(theirs -> seen = theirs.version());
            boolean kept = opened.filter(image -> !save(image, text.getValue())).isEmpty();
            if (!kept) {
                ErrorNotification.show(services.texts(), NOT_STORED);
            }
        }
    }

    private void setText(Image image) {
        seen = image.captionVersion();
        trail = UndoTrail.startingAt(seen);
        text.showStored(image.captionText());
        facts.show(image.captionText());
    }

    private void onFirstKey(String typed) {
        unsaved = !typed.equals(text.getValue());
    }

    /** Whoever types a letter and takes it back has changed nothing, and wants to know that it is saved. */
    private void onPause() {
        if (unsaved) {
            opened.ifPresent(image -> save(image, text.getValue()));
        }
    }

    private void onTyped(ComponentValueChangeEvent<TextArea, String> event) {
        if (event.isFromClient()) {
            unsaved = true;
            facts.show(event.getValue());
            opened.ifPresent(image -> save(image, event.getValue()));
        }
    }

    /** @return whether it is stored */
    private boolean save(ImageId image, String typed) {
        if (CaptionText.clean(typed).length() > Caption.LONGEST) {
            head.say(SaveState.TOO_LONG);
            return false;
        }
        return stored(image, () -> services.captions().writeByPerson(model.id(), image, typed, seen));
    }

    private boolean stored(ImageId image, Supplier<CaptionWrite> write) {
        try {
            return finish(write.get());
        } catch (DataAccessException | TransactionException e) {
            LOG.error("A caption of image {} could not be stored", image, e);
            head.say(SaveState.FAILED);
            return false;
        }
    }

    private boolean finish(CaptionWrite outcome) {
        return switch (outcome) {
            case CaptionWrite.Written(Caption caption) -> {
                trail = UndoTrail.startingAt(caption.version());
                yield saved(caption);
            }
            case CaptionWrite.Unchanged(Caption caption) -> saved(caption);
            case CaptionWrite.Conflict(Caption current) -> {
                head.say(SaveState.CONFLICT);
                conflict.open(text.getValue(), current);
                yield false;
            }
            case CaptionWrite.ImageGone() -> {
                head.say(SaveState.GONE);
                yield false;
            }
        };
    }

    private boolean saved(Caption caption) {
        seen = caption.version();
        unsaved = false;
        conflict.close();
        head.say(SaveState.SAVED);
        text.markStored();
        tools.setHistorySize(seen);
        return true;
    }

    private void keepMine(Caption theirs) {
        seen = theirs.version();
        opened.ifPresent(image -> save(image, text.getValue()));
    }

    /** The person's text becomes a version before the other one is current again: both stay in the history. */
    private void takeTheirs(Caption theirs) {
        seen = theirs.version();
        opened.filter(image -> save(image, text.getValue())).ifPresent(image -> restore(image, theirs));
    }

    /** What stands in the editor stays there unless the other text is stored. */
    private boolean restore(ImageId image, Caption earlier) {
        boolean restored = stored(image, () -> services.captions().restore(model.id(), image, earlier, seen));
        if (restored) {
            services.images().find(model.id(), image).ifPresent(this::setText);
        }
        return restored;
    }

    void undo() {
        opened.ifPresent(image -> step(image, trail.earlier(services.captions().history(image))));
    }

    private void redo() {
        opened.ifPresent(image -> step(image, trail.later(services.captions().history(image))));
    }

    private void step(ImageId image, Optional<Caption> target) {
        target.ifPresentOrElse(
                caption -> {
                    UndoTrail moved = trail.movedTo(caption);
                    if (restore(image, caption)) {
                        trail = moved;
                    }
                },
                () -> tools.sayNothingLeft());
    }

    private void openHistory() {
        opened.flatMap(image -> services.images().find(model.id(), image)).ifPresent(image -> new HistoryDialog(
                        image.fileName(),
                        services.captions().history(image.id()),
                        caption -> restore(image.id(), caption))
                .open());
    }
}

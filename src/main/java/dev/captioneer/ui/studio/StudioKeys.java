package dev.captioneer.ui.studio;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomListenerRegistration;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of the studio. Letters and arrows alone work outside of text fields. In the editor there are only
 * combinations with Alt; on a Mac, Option with the left or right arrow moves by words and with Backspace deletes one:
 * these stay with the text, there the up and down arrows lead to the neighbours.
 */
final class StudioKeys {

    private final List<Shortcut> shortcuts = new ArrayList<>();

    StudioKeys(StudioModel model, StudioActions actions, boolean mac) {
        String alt = mac ? "⌥" : "Alt+";
        shortcuts.add(Shortcut.plain("next", "→", "event.key==='ArrowRight'", model::next));
        shortcuts.add(Shortcut.plain("previous", "←", "event.key==='ArrowLeft'", model::previous));
        shortcuts.add(Shortcut.plain("down", "↓", "event.key==='ArrowDown'", () -> model.down(GalleryRow.COLUMNS)));
        shortcuts.add(Shortcut.plain("up", "↑", "event.key==='ArrowUp'", () -> model.down(-GalleryRow.COLUMNS)));
        shortcuts.add(Shortcut.plain("first", "Home", "event.key==='Home'", model::first));
        shortcuts.add(Shortcut.plain("last", "End", "event.key==='End'", model::last));
        shortcuts.add(Shortcut.plain("without-caption", "N", letter("n"), actions::showNextWithoutCaption));
        shortcuts.add(Shortcut.plain("failed", "F", letter("f"), actions::showNextFailed));
        shortcuts.add(Shortcut.plain("edit", "E", letter("e"), actions::editCaption));
        shortcuts.add(Shortcut.plain("generate", "G", letter("g"), actions::openGenerate));
        shortcuts.add(Shortcut.plain("preview", "P", letter("p"), actions::openPreview));
        shortcuts.add(Shortcut.plain("console", "C", letter("c"), actions::toggleConsole));
        shortcuts.add(Shortcut.plain("pick", "X", letter("x"), () -> model.current()
                .peek()
                .ifPresent(image -> model.togglePicked(image.id()))));
        shortcuts.add(Shortcut.plain("help", "?", "event.key==='?'", actions::openShortcuts));
        shortcuts.add(Shortcut.inEditor("editor-next", alt + "↓", "event.key==='ArrowDown'", model::next));
        shortcuts.add(Shortcut.inEditor("editor-previous", alt + "↑", "event.key==='ArrowUp'", model::previous));
        if (!mac) {
            shortcuts.add(Shortcut.inEditor("editor-next", "Alt+→", "event.key==='ArrowRight'", model::next));
            shortcuts.add(Shortcut.inEditor("editor-previous", "Alt+←", "event.key==='ArrowLeft'", model::previous));
            shortcuts.add(Shortcut.inEditor("undo", "Alt+Backspace", "event.key==='Backspace'", actions::undoCaption));
        }
        shortcuts.add(Shortcut.inEditor(
                "without-caption", alt + "Enter", "event.key==='Enter'", actions::showNextWithoutCaption));
        shortcuts.add(new Shortcut(
                "leave-editor", "Esc", "event.key==='Escape'", Shortcut.Place.EDITOR, actions::leaveEditor));
    }

    List<Shortcut> all() {
        return List.copyOf(shortcuts);
    }

    /** Listens on the whole page, because the keyboard may be nowhere in particular. */
    Registration listenOn(UI page) {
        List<DomListenerRegistration> registrations =
                shortcuts.stream().map(shortcut -> listen(page, shortcut)).toList();
        return () -> registrations.forEach(DomListenerRegistration::remove);
    }

    private static DomListenerRegistration listen(UI page, Shortcut shortcut) {
        return page.getElement()
                .addEventListener("keydown", event -> shortcut.action().run())
                .setFilter(shortcut.filter())
                .preventDefault();
    }

    private static String letter(String letter) {
        return "event.key.toLowerCase()==='" + letter + "'&&!event.shiftKey";
    }
}

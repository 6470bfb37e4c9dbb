package dev.captioneer.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudioKeysTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void plainKeys_neverMatchInsideFieldsMenusOrDialogs_norWithAModifier(boolean mac) {
        assertThat(keys(mac))
                .filteredOn(key -> key.place() == Shortcut.Place.OUTSIDE_FIELDS)
                .isNotEmpty()
                .extracting(Shortcut::filter)
                .allSatisfy(filter -> assertThat(filter)
                        .contains("&&!(event.composedPath().some(n=>n.matches&&n.matches('input,textarea,select,")
                        .contains("[contenteditable]")
                        .contains("vaadin-menu-bar")
                        .contains("&&!event.altKey&&!event.ctrlKey&&!event.metaKey")
                        .contains("!document.querySelector('vaadin-dialog[opened]")
                        .doesNotContain("||"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keysOfTheEditor_needAltAlone_butForEscape(boolean mac) {
        assertThat(keys(mac))
                .filteredOn(key -> key.place() == Shortcut.Place.EDITOR)
                .allSatisfy(key -> assertThat(key.filter()).contains("contains('caption-text')"))
                .filteredOn(key -> !key.name().equals("leave-editor"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.filter())
                        .contains("event.altKey&&!event.ctrlKey&&!event.metaKey&&!event.shiftKey")
                        .doesNotContain("||"));
    }

    @Test
    void onAMac_movingByWordsAndDeletingThem_staysWithTheText() {
        assertThat(keys(true))
                .filteredOn(key -> key.place() == Shortcut.Place.EDITOR)
                .extracting(Shortcut::condition)
                .noneMatch(condition -> condition.contains("ArrowLeft")
                        || condition.contains("ArrowRight")
                        || condition.contains("Backspace"));
    }

    @Test
    void elsewhere_altWithTheArrowsLeadsToTheNeighbours() {
        assertThat(keys(false))
                .filteredOn(key -> key.place() == Shortcut.Place.EDITOR)
                .extracting(Shortcut::keys)
                .contains("Alt+→", "Alt+←", "Alt+↑", "Alt+↓", "Alt+Backspace", "Alt+Enter", "Esc");
    }

    @Test
    void noKey_standsForTwoThings() {
        for (boolean mac : new boolean[] {true, false}) {
            assertThat(keys(mac)).extracting(Shortcut::filter).doesNotHaveDuplicates();
        }
    }

    private static List<Shortcut> keys(boolean mac) {
        return new StudioKeys(mock(StudioModel.class), mock(StudioActions.class), mac).all();
    }
}

package dev.captioneer.ui.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.captioneer.console.Level;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Says how many events of each level there are; each chip hides or shows its level. */
final class LevelChips extends Div {

    private final Map<Level, Span> counts = new EnumMap<>(Level.class);
    private final Set<Level> shown = EnumSet.allOf(Level.class);
    private final Consumer<Set<Level>> changed;

    LevelChips(Consumer<Set<Level>> changed) {
        this.changed = changed;
        addClassName("level-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("log.levels"));
        for (Level level : Level.values()) {
            add(createChip(level));
        }
    }

    void show(Map<Level, Integer> counted) {
        counts.forEach((level, count) -> count.setText(numberText(counted.getOrDefault(level, 0))));
    }

    private NativeButton createChip(Level level) {
        Span count = new Span();
        count.addClassName("level-count");
        counts.put(level, count);
        NativeButton chip = new NativeButton();
        chip.add(new LevelMark(level), count);
        chip.addClassName("level-chip");
        chip.getElement().setAttribute("aria-pressed", "true");
        chip.addClickListener(click -> {
            boolean on = !shown.remove(level) && shown.add(level);
            chip.getElement().setAttribute("aria-pressed", Boolean.toString(on));
            changed.accept(Set.copyOf(shown));
        });
        return chip;
    }

    private String numberText(int number) {
        return String.format(getLocale(), "%,d", number);
    }
}

package dev.captioneer.ui.console;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.ui.state.ProjectPulse;
import java.util.Map;

/** "1 error · 2 warnings", live; empty where there are none. */
public final class ConsoleSummary extends Span {

    /** Lives as long as somebody holds it. */
    private final Signal<ProjectPulse> pulse;

    public ConsoleSummary(ConsoleServices services, ProjectId project) {
        pulse = services.pulses().of(project);
        addClassName("console-summary");
        Signal.effect(this, () -> {
            pulse.get();
            show(services.log().countsByLevel(project));
        });
    }

    private void show(Map<Level, Integer> counts) {
        int errors = counts.getOrDefault(Level.ERROR, 0);
        int warnings = counts.getOrDefault(Level.WARNING, 0);
        setText(getTranslation("log.summary", errors, warnings, errors > 0 && warnings > 0 ? 1 : 0));
    }
}

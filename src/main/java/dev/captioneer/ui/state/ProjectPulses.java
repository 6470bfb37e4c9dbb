package dev.captioneer.ui.state;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedValueSignal;
import dev.captioneer.kernel.ProjectId;
import jakarta.annotation.PreDestroy;
import java.lang.ref.WeakReference;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One signal for each project that somebody looks at. Changes are gathered and passed on at most four times a second, so
 * that a busy run does not push more than a person can see.
 */
@Component
public class ProjectPulses {

    private static final long PERIOD_MILLIS = 250;

    private final Map<ProjectId, WeakReference<SharedValueSignal<ProjectPulse>>> watched = new HashMap<>();
    private final Map<ProjectId, Set<ProjectPart>> changed = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("project-pulses").daemon().factory());

    ProjectPulses() {
        timer.scheduleWithFixedDelay(this::passOn, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lives as long as somebody holds it. */
    public synchronized Signal<ProjectPulse> of(ProjectId project) {
        SharedValueSignal<ProjectPulse> existing = signal(project);
        if (existing != null) {
            return existing;
        }
        SharedValueSignal<ProjectPulse> fresh = new SharedValueSignal<>(ProjectPulse.START);
        watched.put(project, new WeakReference<>(fresh));
        return fresh;
    }

    synchronized void changed(ProjectId project, ProjectPart part) {
        if (watched.containsKey(project)) {
            changed.computeIfAbsent(project, id -> EnumSet.noneOf(ProjectPart.class))
                    .add(part);
        }
    }

    private synchronized void passOn() {
        changed.forEach((project, parts) -> {
            SharedValueSignal<ProjectPulse> signal = signal(project);
            if (signal != null) {
                parts.forEach(part -> signal.update(pulse -> pulse.after(part)));
            }
        });
        changed.clear();
        watched.values().removeIf(reference -> reference.refersTo(null));
    }

    private @Nullable SharedValueSignal<ProjectPulse> signal(ProjectId project) {
        WeakReference<SharedValueSignal<ProjectPulse>> reference = watched.get(project);
        return reference == null ? null : reference.get();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}

package dev.captioneer.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.captioning.Night;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunState;
import dev.captioneer.kernel.RunId;
import dev.captioneer.ui.DurationText;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One quiet line for the run that is on: how far, how fast, with what, and why it waits. */
final class RunBar extends Section {

    private static final int TICK_MILLIS = 1_000;
    private static final int NO_TICKS = -1;

    private final StudioServices services;
    private final StudioModel model;
    private final Clock clock;
    private final Span title = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Span detail = new Span();
    private final Button pause;
    private final Button resume;
    private final Button key;
    private final Button cancel;
    private final Button dismiss;
    private Optional<RunId> dismissed = Optional.empty();
    private Registration ticks = () -> {};

    RunBar(StudioServices services, StudioModel model, Clock clock, StudioActions actions) {
        this.services = services;
        this.model = model;
        this.clock = clock;
        addClassName("run-bar");
        getElement().setAttribute("aria-label", getTranslation("run.label"));
        title.addClassName("run-title");
        detail.addClassName("run-detail");
        detail.getElement().setAttribute("role", "status");
        progress.getElement().setAttribute("aria-label", getTranslation("run.progress"));
        pause = createButton(
                "run.pause", () -> current().ifPresent(run -> services.runs().pause(model.id(), run.id())));
        resume = createButton(
                "run.resume", () -> current().ifPresent(run -> services.runs().resume(model.id(), run.id())));
        key = createButton("run.enter-key", actions::openCaptioner);
        key.addThemeVariants(ButtonVariant.PRIMARY);
        cancel = createButton(
                "run.cancel", () -> current().ifPresent(run -> services.runs().cancel(model.id(), run.id())));
        dismiss = createButton("run.dismiss", () -> {
            dismissed = current().map(Run::id);
            setVisible(false);
        });
        add(title, progress, detail, key, pause, resume, cancel, dismiss);
        Signal.effect(this, () -> show(model.run().get()));
    }

    /** While a run waits nothing happens that could be pushed, but the seconds pass all the same. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ticks = event.getUI().addPollListener(poll -> show(model.run().peek()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        ticks.remove();
        event.getUI().setPollInterval(NO_TICKS);
        super.onDetach(event);
    }

    private void tickWhile(boolean waiting) {
        getUI().ifPresent(ui -> ui.setPollInterval(waiting ? TICK_MILLIS : NO_TICKS));
    }

    private Optional<Run> current() {
        return model.run().peek();
    }

    private Button createButton(String textKey, Runnable action) {
        Button button = new Button(getTranslation(textKey), click -> {
            action.run();
            model.refreshRun();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void show(Optional<Run> latest) {
        Optional<Run> shown = latest.filter(run -> !run.state().isFinished() || isNews(run));
        setVisible(shown.isPresent());
        tickWhile(shown.flatMap(Run::waitingUntil).isPresent());
        shown.ifPresent(this::show);
    }

    /** A run that could not go on is told until the person has seen it. */
    private boolean isNews(Run run) {
        return run.state() == RunState.FAILED && !dismissed.equals(Optional.of(run.id()));
    }

    private void show(Run run) {
        boolean stopped = run.state() == RunState.FAILED;
        title.setText(stopped ? getTranslation("run.stopped") : getTranslation("run.title", run.done(), run.total()));
        progress.setVisible(!stopped);
        cancel.setVisible(!stopped);
        dismiss.setVisible(stopped);
        progress.setMax(Math.max(1, run.total()));
        progress.setValue(Math.min(run.done(), run.total()));
        detail.setText(details(run));
        pause.setVisible(run.state() == RunState.RUNNING || run.state() == RunState.WAITING);
        resume.setVisible(run.state() == RunState.PAUSED);
        key.setVisible(run.state() == RunState.WAITING_FOR_KEY);
    }

    private String details(Run run) {
        return Stream.of(
                        stateText(run),
                        nightText(run),
                        run.model(),
                        count("run.failed", run.failed()),
                        count("run.refused", run.refused()),
                        count("run.kept", run.kept()),
                        rate(run),
                        timeLeft(run))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> stateText(Run run) {
        return switch (run.state()) {
            case PAUSED -> Optional.of(getTranslation("run.paused"));
            case WAITING_FOR_KEY ->
                Optional.of(run.messageCode()
                        .map(code -> services.texts().ofCode(getLocale(), code))
                        .orElse(getTranslation("run.waiting-for-key")));
            case WAITING, RUNNING ->
                run.waitingUntil()
                        .filter(_ -> run.night().flatMap(Night::since).isEmpty())
                        .map(until -> getTranslation(
                                "run.waiting-quota", DurationText.of(this, Duration.between(clock.instant(), until))));
            case FAILED ->
                run.messageCode().map(code -> services.texts().ofCode(getLocale(), code) + " (" + code + ")");
            case COMPLETED, CANCELLED -> Optional.empty();
        };
    }

    private Optional<String> nightText(Run run) {
        return run.night()
                .flatMap(night -> night.since()
                        .map(since -> getTranslation(
                                "run.night",
                                night.handedIn(),
                                DurationText.of(this, Duration.between(since, clock.instant())))));
    }

    private Optional<String> rate(Run run) {
        return run.state() == RunState.RUNNING
                ? run.perMinute().map(rate -> getTranslation("run.rate", rate))
                : Optional.empty();
    }

    private Optional<String> timeLeft(Run run) {
        return run.state() == RunState.RUNNING
                ? run.timeLeft().map(left -> getTranslation("run.left", DurationText.of(this, left)))
                : Optional.empty();
    }

    private Optional<String> count(String textKey, int count) {
        return count == 0 ? Optional.empty() : Optional.of(getTranslation(textKey, count));
    }
}

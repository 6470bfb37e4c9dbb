package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunOrder;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.RunStart;
import dev.captioneer.captioning.RunState;
import dev.captioneer.captioning.Runs;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ProjectSettings;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunBarTest extends StudioTest {

    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    private final Runs runs = mock(Runs.class);
    private final StudioActions actions = mock(StudioActions.class);

    @Test
    void runningRun_saysHowFarHowWellAndHowLong() {
        show(Samples.run(RunState.RUNNING));

        assertThat(line("run-title")).isEqualTo("Captioning 6 of 10");
        assertThat(line("run-detail"))
                .isEqualTo(
                        "gemini-3.5-flash-lite · 1 failed · 1 refused · 1 of yours kept · 15 a minute · about 2 min left");
        assertThat(buttons()).containsExactly("Pause", "Cancel");
    }

    @Test
    void runThatWaitsForTheQuota_saysForHowLong() {
        show(Samples.run(RunState.WAITING, Optional.of(Samples.NOW.plusSeconds(34)), Optional.empty()));

        assertThat(line("run-detail")).startsWith("waiting 34 s for the quota · gemini-3.5-flash-lite");
        assertThat(buttons()).containsExactly("Pause", "Cancel");
    }

    @Test
    void pausedRun_canBeResumed() {
        Run run = Samples.run(RunState.PAUSED);
        show(run);
        assertThat(line("run-detail")).startsWith("paused · ");
        assertThat(buttons()).containsExactly("Resume", "Cancel");

        _click(button("Resume"));

        verify(runs).resume(project.id(), run.id());
    }

    @Test
    void runThatWaitsForAKey_saysWhyAndLeadsToTheKey() {
        show(Samples.run(RunState.WAITING_FOR_KEY));
        assertThat(line("run-detail")).startsWith("waiting for a key; everything is kept");
        assertThat(buttons()).containsExactly("Enter key", "Cancel");

        _click(button("Enter key"));

        verify(actions).openCaptioner();
    }

    @Test
    void runWhoseKeyWasRejected_saysWhatIsWrongWithTheKey() {
        show(Samples.run(RunState.WAITING_FOR_KEY, Optional.empty(), Optional.of("GEM-KEY-EXPIRED")));

        assertThat(line("run-detail")).startsWith("This Gemini key has expired.");
    }

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"COMPLETED", "CANCELLED"})
    void finishedRun_isNotShown(RunState state) {
        show(Samples.run(state));

        _assertNone(RunBar.class);
    }

    @Test
    void runThatCouldNotGoOn_saysWhyUntilThePersonHasSeenIt() {
        show(Samples.run(RunState.FAILED, Optional.empty(), Optional.of("GEM-QUOTA-DAY")));
        assertThat(line("run-title")).isEqualTo("The last run stopped.");
        assertThat(line("run-detail")).startsWith("The daily quota of this Gemini key is used up.");

        _click(button("OK"));

        _assertNone(RunBar.class);
    }

    @Test
    void withoutTriggerOrKey_theirDialogIsOpenedInsteadOfARun() {
        project = projects.create(page.workspace(), "Other", ProjectSettings.DEFAULT);
        starter().start(RunScope.MISSING, List.of());
        verify(actions).openTrigger();

        ProjectSettings onlyGemini =
                ProjectSettings.DEFAULT.withTrigger(TRIGGER).withChain(CaptionerChain.of("gemini"));
        project = projects.configure(page.workspace(), project.id(), onlyGemini).orElseThrow();
        starter().ask(RunScope.MISSING);
        verify(actions).openCaptioner();
        verify(runs, never()).start(any(), any());
    }

    @Test
    void captionsOfACaptioner_areReplacedWithoutAsking() {
        ImageId image = addImage("1.png", 1);
        writeByCaptioner(image, "doors");
        readyToRun();

        starter().start(RunScope.SELECTED, List.of(image));

        verify(runs).start(project, order(List.of(image), false));
        _assertNone(ConfirmDialog.class);
    }

    @Test
    void wordsOfAPerson_areReplacedOnlyAfterAYes() {
        ImageId mine = addImage("1.png", 1);
        ImageId other = addImage("2.png", 2);
        writeByPerson(mine, "my words");
        readyToRun();

        starter().start(RunScope.SELECTED, List.of(mine, other));
        verify(runs, never()).start(any(), any());

        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.RejectEvent(_get(ConfirmDialog.class), true));
        verify(runs).start(project, order(List.of(mine, other), false));
    }

    @Test
    void afterAYes_thePersonsWordsMayBeReplaced() {
        ImageId mine = addImage("1.png", 1);
        writeByPerson(mine, "my words");
        readyToRun();

        starter().start(RunScope.SELECTED, List.of(mine));
        ComponentUtil.fireEvent(
                _get(ConfirmDialog.class), new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));

        verify(runs).start(project, order(List.of(mine), true));
    }

    @Test
    void runThatCannotStart_saysWhy() {
        readyToRun();
        when(runs.start(any(), any()))
                .thenReturn(new RunStart.NothingToDo())
                .thenReturn(new RunStart.Rejected("GEM-KEY-MISSING"));

        starter().start(RunScope.FAILED, List.of());
        assertThat(_find(Notification.class)).hasSize(1);
        starter().start(RunScope.FAILED, List.of());
        assertThat(_get(Span.class, spec -> spec.withText("GEM-KEY-MISSING")).isVisible())
                .isTrue();
    }

    private void readyToRun() {
        services.keys().remember(page.workspace(), new Secret("AQ.a-key-of-the-tests-0001"));
        when(runs.latest(any())).thenReturn(Optional.empty());
        when(runs.start(any(), any())).thenReturn(new RunStart.Started(Samples.run(RunState.WAITING)));
    }

    private static RunOrder order(List<ImageId> chosen, boolean replaceEdits) {
        return new RunOrder(
                RunScope.SELECTED, chosen, CaptionerChain.AUTOMATIC, RunPace.NOW, KeySource.PERSONAL, replaceEdits);
    }

    private RunStarter starter() {
        return new RunStarter(observed(), new StudioModel(observed(), project), actions);
    }

    private void show(Run run) {
        when(runs.latest(project.id())).thenReturn(Optional.of(run));
        UI.getCurrent().add(new RunBar(observed(), new StudioModel(observed(), project), CLOCK, actions));
    }

    private StudioServices observed() {
        return new StudioServices(
                projects,
                images,
                captions,
                runs,
                services.estimates(),
                services.keys(),
                services.captioners(),
                services.checks(),
                services.thumbnails(),
                services.pulses(),
                services.texts());
    }

    private static String line(String className) {
        return _get(Span.class, spec -> spec.withClasses(className)).getText();
    }

    private static List<String> buttons() {
        return _find(_get(RunBar.class), Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}

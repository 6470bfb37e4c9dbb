package dev.captioneer.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.project.Caption;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoTrailTest {

    private final Caption first = Samples.byModel(1, "a", 0);
    private final Caption second = Samples.byPerson(2, "b", 1);
    private final Caption third = Samples.byPerson(3, "c", 2);

    @Test
    void undo_goesBackStepByStep_andRedoForwardAgain() {
        List<Caption> history = List.of(third, second, first);
        UndoTrail trail = UndoTrail.startingAt(3);

        UndoTrail atSecond = trail.movedTo(trail.earlier(history).orElseThrow());
        UndoTrail atFirst = atSecond.movedTo(atSecond.earlier(history).orElseThrow());

        assertThat(atFirst).isEqualTo(new UndoTrail(1, 3));
        assertThat(atFirst.earlier(history)).isEmpty();
        assertThat(atFirst.later(history)).contains(second);
        assertThat(atFirst.movedTo(second).later(history)).contains(third);
    }

    @Test
    void versionsThatUndoItselfMade_areNoStepsOfRedo() {
        List<Caption> history = List.of(Samples.byPerson(4, "b", 3), third, second, first);
        UndoTrail trail = new UndoTrail(2, 3);

        assertThat(trail.later(history)).contains(third);
        assertThat(trail.movedTo(third).later(history)).isEmpty();
        assertThat(trail.earlier(history)).contains(first);
    }

    @Test
    void versionsWithTheSameText_areOneStep() {
        List<Caption> history = List.of(Samples.byPerson(3, "b", 2), second, first);

        assertThat(UndoTrail.startingAt(3).earlier(history)).contains(first);
        assertThat(new UndoTrail(2, 3).later(history)).isEmpty();
    }

    @Test
    void imageWithoutCaption_hasNothingToUndo() {
        assertThat(UndoTrail.startingAt(0).earlier(List.of())).isEmpty();
        assertThat(UndoTrail.startingAt(0).later(List.of())).isEmpty();
    }
}

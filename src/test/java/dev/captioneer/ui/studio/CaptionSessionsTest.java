package dev.captioneer.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.project.Caption;
import dev.captioneer.ui.studio.WordDiff.Kind;
import dev.captioneer.ui.studio.WordDiff.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionSessionsTest {

    @Test
    void pausesOfOneSitting_areOneEntry_theLast() {
        Caption model = Samples.byModel(1, "a", 0);
        Caption later = Samples.byPerson(5, "e", 1_000);
        List<Caption> history = List.of(
                later,
                Samples.byPerson(4, "d", 130),
                Samples.byPerson(3, "c", 70),
                Samples.byPerson(2, "b", 10),
                model);

        assertThat(CaptionSessions.lastOfEach(history))
                .extracting(Caption::version)
                .containsExactly(5, 4, 1);
    }

    @Test
    void everyCaptionOfAModel_isAnEntry() {
        List<Caption> history =
                List.of(Samples.byPerson(3, "c", 2), Samples.byModel(2, "b", 1), Samples.byModel(1, "a", 0));

        assertThat(CaptionSessions.lastOfEach(history)).isEqualTo(history);
        assertThat(CaptionSessions.lastOfEach(List.of())).isEmpty();
    }

    @Test
    void difference_isOfWholeWords() {
        assertThat(WordDiff.between("a hall with glass doors", "a hall with wooden doors, stairs"))
                .containsExactly(
                        new Part(Kind.SAME, "a hall with"),
                        new Part(Kind.REMOVED, "glass doors"),
                        new Part(Kind.ADDED, "wooden doors, stairs"));
    }

    @Test
    void firstCaption_isAllNew_andAnEmptiedOneAllGone() {
        assertThat(WordDiff.between("", "glass doors")).containsExactly(new Part(Kind.ADDED, "glass doors"));
        assertThat(WordDiff.between("glass doors", " ")).containsExactly(new Part(Kind.REMOVED, "glass doors"));
        assertThat(WordDiff.between("same", "same")).containsExactly(new Part(Kind.SAME, "same"));
        assertThat(WordDiff.between("", "")).isEmpty();
    }
}

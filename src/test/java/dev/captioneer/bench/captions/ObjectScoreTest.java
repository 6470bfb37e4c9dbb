package dev.captioneer.bench.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectScoreTest {

    private static final Labels CAT_AND_CUP = new Labels(Set.of("cat", "cup"), Set.of("bottle"));

    @Test
    void precision_isThePartOfWhatIsSaidThatIsThere() {
        ObjectScore score = ObjectScore.of(Set.of("cat", "dog", "car"), CAT_AND_CUP);

        assertThat(score.precision()).isEqualTo(1.0 / 3);
        assertThat(score.recall()).isEqualTo(0.5);
    }

    @Test
    void alsoRightObjects_countNeitherWay() {
        assertThat(ObjectScore.of(Set.of("cat", "bottle"), CAT_AND_CUP)).isEqualTo(new ObjectScore(1, 1, 2));
    }

    @Test
    void objectsOfAPictureWithoutAny_areWrong() {
        assertThat(ObjectScore.of(Set.of("cat"), new Labels(Set.of(), Set.of())).precision())
                .isZero();
    }

    @Test
    void nothingSaid_hasNoPrecision() {
        ObjectScore silent = ObjectScore.of(Set.of(), CAT_AND_CUP);

        assertThat(silent.precision()).isNaN();
        assertThat(silent.recall()).isZero();
    }

    @Test
    void sums_weighEachObjectTheSame() {
        ObjectScore one = ObjectScore.of(Set.of("cat"), CAT_AND_CUP);
        ObjectScore three = ObjectScore.of(Set.of("dog", "car", "cup"), CAT_AND_CUP);

        assertThat(one.plus(three).precision()).isEqualTo(0.5);
        assertThat(one.plus(three).recall()).isEqualTo(0.5);
    }
}

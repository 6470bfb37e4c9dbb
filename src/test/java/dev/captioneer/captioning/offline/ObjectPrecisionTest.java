package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Photographed cut-outs of the Debian package {@code tuxpaint-stamps-default} on the sample photographs. The thresholds
 * were chosen on the other half of them. Without the package the test is skipped, unless {@code CAPTIONEER_STAMPS} says
 * that it is required.
 */
class ObjectPrecisionTest {

    private static final double PROMISED = 0.95;

    @Test
    void ofAHundredWordsForThings_ninetyFiveAreRight() throws Exception {
        assumeTrue(CutOut.areInstalled() || isRequired());
        assertThat(CutOut.FOLDER).isDirectory();
        try (Sight sight = new Sight()) {
            Tally tally = Tally.of(sight, Composite.half(Composite.HELD_OUT, 1));

            System.out.println("Cut-outs never used to choose a threshold: " + tally);
            assertThat(tally.precision()).as(tally.toString()).isGreaterThanOrEqualTo(PROMISED);
            // A captioner that says nothing is never wrong.
            assertThat(tally.words()).as(tally.toString()).isGreaterThanOrEqualTo(20);
        }
    }

    private static boolean isRequired() {
        return Objects.equals(System.getenv("CAPTIONEER_STAMPS"), "required");
    }
}

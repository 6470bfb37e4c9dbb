package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.Locale;
import java.util.Optional;

/** Whether the left half mirrors the right one, apart from what every landscape does: being light above, dark below. */
final class Symmetry {

    /** In pixels of the small copy; a hand's breadth to either side does not matter. */
    private static final int SQUARE = 8;
    /** Correlation of lightness; two unlike halves stay under 0.5. */
    private static final double CORRELATION_FROM = 0.85;
    /** Standard deviation of lightness within the rows: an empty picture mirrors itself, too. */
    private static final double STRUCTURE_FROM = 8;

    private Symmetry() {}

    static Optional<Fact> of(SmallPicture picture) {
        SmallPicture squares = picture.coarse(SQUARE);
        double product = 0;
        double squared = 0;
        for (int row = 0; row < squares.height(); row++) {
            double mean = rowMean(squares, row);
            for (int column = 0; column < squares.width(); column++) {
                double value = squares.lightness()[row * squares.width() + column] - mean;
                double mirrored = squares.lightness()[(row + 1) * squares.width() - 1 - column] - mean;
                product += value * mirrored;
                squared += value * value;
            }
        }
        boolean structured = Math.sqrt(squared / squares.pixels()) >= STRUCTURE_FROM;
        double correlation = structured ? product / squared : 0;
        return correlation >= CORRELATION_FROM
                ? Optional.of(new Fact(
                        Trait.SYMMETRICAL,
                        String.format(Locale.ROOT, "left and right agree by %.2f of 1", correlation)))
                : Optional.empty();
    }

    private static double rowMean(SmallPicture squares, int row) {
        double sum = 0;
        for (int column = 0; column < squares.width(); column++) {
            sum += squares.lightness()[row * squares.width() + column];
        }
        return sum / squares.width();
    }
}

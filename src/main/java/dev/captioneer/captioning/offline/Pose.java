package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Sightings.Extent;
import java.util.Optional;

/** The joints of a person, and how much of the person they show. */
final class Pose {

    private static final int NOSE = 0;
    private static final int EARS = 3;
    private static final int SHOULDERS = 5;
    private static final int ELBOWS = 7;
    private static final int HIPS = 11;
    private static final int KNEES = 13;
    private static final int ANKLES = 15;

    private final double[] scores;

    /**
     * @param scores how sure each joint is in the picture, from 0 to 1: nose, eyes, ears, shoulders, elbows, wrists,
     *     hips, knees and ankles, of each pair the left one first
     */
    Pose(double[] scores) {
        this.scores = scores.clone();
    }

    /** Empty unless the joints leave no doubt. */
    Optional<Extent> extent() {
        boolean head = scores[NOSE] >= Thresholds.JOINT_SEEN || isSeen(EARS);
        if (!head) {
            return Optional.empty();
        }
        if (isSeen(SHOULDERS) && isSeen(HIPS) && isSeen(KNEES) && isSeen(ANKLES)) {
            return Optional.of(Extent.FULL_FIGURE);
        }
        if (!isMissing(KNEES) || !isMissing(ANKLES)) {
            return Optional.empty();
        }
        if (isSeen(SHOULDERS) && (isSeen(HIPS) || isSeen(ELBOWS))) {
            return Optional.of(Extent.UPPER_BODY);
        }
        return isMissing(HIPS) && isMissing(ELBOWS) ? Optional.of(Extent.HEAD) : Optional.empty();
    }

    private boolean isSeen(int pair) {
        return Math.max(scores[pair], scores[pair + 1]) >= Thresholds.JOINT_SEEN;
    }

    private boolean isMissing(int pair) {
        return Math.max(scores[pair], scores[pair + 1]) <= Thresholds.JOINT_MISSING;
    }
}

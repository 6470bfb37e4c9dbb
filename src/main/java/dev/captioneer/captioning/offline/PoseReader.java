package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.Box;

/** MoveNet: the 17 joints of the one person in a part of a picture. */
record PoseReader(Network network) {

    private static final int SIDE = 192;
    private static final int JOINTS = 17;
    private static final int ROW = 3;

    /** Around the person's box, so that a foot on its edge is not cut off. */
    private static final double MARGIN = 0.1;

    /** The scores of the joints, in the order of {@link Pose}. */
    Pose read(Pixels picture, Box person) throws OrtException {
        double besides = person.width() * MARGIN;
        double above = person.height() * MARGIN;
        Box part = Box.between(
                person.x() - besides, person.y() - above, person.right() + besides, person.bottom() + above);
        Letterbox square = Letterbox.of(
                picture,
                part.x() * picture.width(),
                part.y() * picture.height(),
                part.right() * picture.width(),
                part.bottom() * picture.height(),
                SIDE);
        int[] levels = new int[square.values().length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Math.round(square.values()[i]);
        }
        float[] rows = network.run(levels, 1, SIDE, SIDE, Pixels.BANDS)[0];
        double[] scores = new double[JOINTS];
        for (int joint = 0; joint < JOINTS; joint++) {
            scores[joint] = rows[joint * ROW + 2];
        }
        return new Pose(scores);
    }
}

package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.Box;
import java.util.ArrayList;
import java.util.List;

/** SSDLite on MobileNet V2: the picture stretched to a square in, a score of each kind for each of 1917 boxes out. */
record SsdMobileNet(Network network) implements Detector {

    private static final int SIDE = 300;
    private static final int COLUMNS = 90;
    private static final int CORNERS = 4;

    @Override
    public List<Candidate> look(Pixels picture) throws OrtException {
        float[][] outputs = network.run(picture.stretched(SIDE, SIDE), 1, SIDE, SIDE, Pixels.BANDS);
        float[] scores = outputs[0];
        float[] boxes = outputs[1];
        List<Candidate> seen = new ArrayList<>();
        for (int kind = 0; kind < Coco.count(); kind++) {
            for (int row = 0; row < boxes.length / CORNERS; row++) {
                float score = scores[row * COLUMNS + Coco.column(kind)];
                if (score >= Thresholds.LOWEST) {
                    seen.add(new Candidate(Coco.label(kind), score, box(boxes, row * CORNERS)));
                }
            }
        }
        return Candidate.withoutDoubles(seen, Thresholds.SAME_THING);
    }

    /** From upper edge, left, lower edge, right. */
    private static Box box(float[] boxes, int at) {
        return Box.between(boxes[at + 1], boxes[at], boxes[at + 3], boxes[at + 2]);
    }
}

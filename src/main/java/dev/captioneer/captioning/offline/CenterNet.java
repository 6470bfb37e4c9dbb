package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.Box;
import java.util.ArrayList;
import java.util.List;

/** CenterNet: the picture stretched to a square in, at most 100 rows of box, score and kind out. */
record CenterNet(Network network) implements Detector {

    private static final int SIDE = 512;
    private static final int ROW = 6;

    @Override
    public List<Candidate> look(Pixels picture) throws OrtException {
        float[] rows = network.run(picture.stretched(SIDE, SIDE), 1, SIDE, SIDE, Pixels.BANDS)[0];
        List<Candidate> seen = new ArrayList<>();
        for (int at = 0; at < rows.length; at += ROW) {
            float score = rows[at + 4];
            int kind = Math.round(rows[at + 5]);
            if (score >= Thresholds.LOWEST && kind >= 0 && kind < Coco.count()) {
                Box box = Box.between(rows[at] / SIDE, rows[at + 1] / SIDE, rows[at + 2] / SIDE, rows[at + 3] / SIDE);
                seen.add(new Candidate(Coco.label(kind), score, box));
            }
        }
        return Candidate.withoutDoubles(seen, Thresholds.SAME_THING);
    }
}

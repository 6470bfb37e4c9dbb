package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.Box;
import java.util.ArrayList;
import java.util.List;

/** BlazeFace: scores and boxes for the cells of two grids over a letterboxed square. */
record FaceFinder(Network network) {

    private static final int SIDE = 256;
    private static final int VALUES = 16;
    private static final float HALF_RANGE = 127.5f;
    private static final double SAME_FACE = 0.3;
    private static final String FACE = "face";

    /** The faces that are sure in a part of a picture, their boxes as fractions of the whole picture. */
    List<Candidate> find(Pixels picture, Box part) throws OrtException {
        Letterbox square = Letterbox.of(
                picture,
                part.x() * picture.width(),
                part.y() * picture.height(),
                part.right() * picture.width(),
                part.bottom() * picture.height(),
                SIDE);
        float[] values = square.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] / HALF_RANGE - 1;
        }
        float[][] outputs = network.run(values, 1, SIDE, SIDE, Pixels.BANDS);
        List<Candidate> faces = new ArrayList<>();
        collect(outputs[0], outputs[2], 16, 2, square, picture, faces);
        collect(outputs[1], outputs[3], 8, 6, square, picture, faces);
        return Candidate.withoutDoubles(faces, SAME_FACE);
    }

    private static void collect(
            float[] logits,
            float[] boxes,
            int grid,
            int each,
            Letterbox square,
            Pixels picture,
            List<Candidate> faces) {
        for (int i = 0; i < logits.length; i++) {
            double score = 1 / (1 + Math.exp(-logits[i]));
            if (score >= Thresholds.FACE) {
                int cell = i / each;
                double x = (cell % grid + 0.5) / grid + boxes[i * VALUES] / SIDE;
                double y = (cell / grid + 0.5) / grid + boxes[i * VALUES + 1] / SIDE;
                double wide = boxes[i * VALUES + 2] / SIDE / 2;
                double high = boxes[i * VALUES + 3] / SIDE / 2;
                Box box = Box.between(
                        square.x(x - wide) / picture.width(),
                        square.y(y - high) / picture.height(),
                        square.x(x + wide) / picture.width(),
                        square.y(y + high) / picture.height());
                faces.add(new Candidate(FACE, score, box));
            }
        }
    }
}

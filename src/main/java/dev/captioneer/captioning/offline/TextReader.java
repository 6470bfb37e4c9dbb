package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Optional;

/** PP-OCR's recogniser: for each step along a line of text a score for each letter of its alphabet, or for none. */
record TextReader(Network network, List<String> alphabet) {

    private static final int HEIGHT = 48;
    private static final int LEAST_WIDTH = 160;
    private static final int MOST_WIDTH = 1280;
    private static final int STEP = 32;

    /** @param score mean of the letters' scores, 0 to 1 */
    record Line(String text, double score) {}

    /** Empty where a letter is doubtful. */
    Optional<Line> read(Pixels picture, TextArea area) throws OrtException {
        int written = (int) Math.clamp(Math.round(HEIGHT * area.length() / area.height()), HEIGHT, MOST_WIDTH);
        int wide = Math.max(LEAST_WIDTH, Math.ceilDiv(written, STEP) * STEP);
        float[] planes = padded(BandPlanes.centred(area.level(picture, written, HEIGHT)), written, wide);
        float[] scores = network.run(planes, 1, Pixels.BANDS, HEIGHT, wide)[0];
        return decode(scores);
    }

    /** Letter after letter; the same one twice in a row is one letter, unless none stands in between. */
    private Optional<Line> decode(float[] scores) {
        int columns = alphabet.size() + 1;
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int letters = 0;
        int before = 0;
        for (int start = 0; start < scores.length; start += columns) {
            int best = best(scores, start, columns);
            if (best != 0 && best != before) {
                float score = scores[start + best];
                if (score < Thresholds.LETTER) {
                    return Optional.empty();
                }
                text.append(alphabet.get(best - 1));
                sum += score;
                letters++;
            }
            before = best;
        }
        return letters == 0
                ? Optional.empty()
                : Optional.of(new Line(text.toString().strip(), sum / letters));
    }

    private static int best(float[] scores, int start, int columns) {
        int best = 0;
        for (int column = 1; column < columns; column++) {
            if (scores[start + column] > scores[start + best]) {
                best = column;
            }
        }
        return best;
    }

    private static float[] padded(float[] planes, int written, int wide) {
        float[] padded = new float[Pixels.BANDS * HEIGHT * wide];
        for (int line = 0; line < Pixels.BANDS * HEIGHT; line++) {
            System.arraycopy(planes, line * written, padded, line * wide, written);
        }
        return padded;
    }
}

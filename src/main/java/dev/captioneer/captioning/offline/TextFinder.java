package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** PP-OCR's detector: a map of how likely each pixel is text, whose blobs are the lines. */
record TextFinder(Network network) {

    private static final int LONG_SIDE = 640;
    private static final int STEP = 32;

    /** Less is not legible, or dust. */
    private static final int LEAST_PIXELS = 20;

    private static final double LEAST_HEIGHT = 8;

    /** Writing from top to bottom would need to be turned first, nobody knows which way. */
    private static final double STEEPEST = Math.toRadians(40);

    /** The lines found, the tallest first. */
    List<TextArea> find(Pixels picture) throws OrtException {
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(picture.width(), picture.height()));
        int wide = stepped(picture.width() * scale);
        int high = stepped(picture.height() * scale);
        float[] values = BandPlanes.imageNet(picture.stretched(wide, high));
        float[] map = network.run(values, 1, Pixels.BANDS, high, wide)[0];
        double across = (double) picture.width() / wide;
        double down = (double) picture.height() / high;
        List<TextArea> areas = new ArrayList<>();
        TextBlob blob = new TextBlob(map.length);
        for (int at = 0; at < map.length; at++) {
            if (map[at] >= Thresholds.TEXT_PIXEL) {
                collect(map, wide, at, blob);
                if (blob.count() >= LEAST_PIXELS) {
                    areas.add(blob.area(across, down));
                }
            }
        }
        return areas.stream()
                .filter(area -> area.score() >= Thresholds.TEXT_LINE
                        && area.height() >= LEAST_HEIGHT
                        && area.length() > area.height()
                        && Math.abs(area.angle()) <= STEEPEST)
                .sorted(Comparator.comparingDouble(TextArea::height).reversed())
                .toList();
    }

    /** Takes a pixel and all that hang together with it out of the map. */
    private static void collect(float[] map, int wide, int start, TextBlob blob) {
        blob.clear();
        take(map, wide, start, blob);
        for (int next = 0; next < blob.count(); next++) {
            int x = blob.x(next);
            int at = blob.y(next) * wide + x;
            if (x > 0) {
                take(map, wide, at - 1, blob);
            }
            if (x < wide - 1) {
                take(map, wide, at + 1, blob);
            }
            take(map, wide, at - wide, blob);
            take(map, wide, at + wide, blob);
        }
    }

    private static void take(float[] map, int wide, int at, TextBlob blob) {
        if (at >= 0 && at < map.length && map[at] >= Thresholds.TEXT_PIXEL) {
            blob.add(at % wide, at / wide, map[at]);
            map[at] = 0;
        }
    }

    private static int stepped(double length) {
        return Math.max(STEP, (int) Math.round(length / STEP) * STEP);
    }
}

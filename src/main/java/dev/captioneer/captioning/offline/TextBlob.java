package dev.captioneer.captioning.offline;

/** Neighbouring pixels of the text detector's map, added up one by one. */
final class TextBlob {

    /** The detector marks the core of a line only; its authors grow it by area × 1.6 / outline. */
    private static final double GROWTH = 1.6;

    /** Below it the direction of a blob is a matter of chance. */
    private static final double LONGISH = 2;

    private static final double LEVEL = Math.toRadians(1);

    private final int[] xs;
    private final int[] ys;
    private int count;
    private double sumX;
    private double sumY;
    private double score;

    TextBlob(int most) {
        xs = new int[most];
        ys = new int[most];
    }

    void clear() {
        count = 0;
        sumX = 0;
        sumY = 0;
        score = 0;
    }

    void add(int x, int y, float probability) {
        xs[count] = x;
        ys[count] = y;
        count++;
        sumX += x;
        sumY += y;
        score += probability;
    }

    int count() {
        return count;
    }

    int x(int index) {
        return xs[index];
    }

    int y(int index) {
        return ys[index];
    }

    /** The rectangle around the writing, in pixels of the map times {@code across} and {@code down}. */
    TextArea area(double across, double down) {
        double angle = angle();
        TextArea core = rectangle(angle);
        if (core.length() < LONGISH * core.height()) {
            core = rectangle(0);
        }
        double growth = GROWTH * core.length() * core.height() / (core.length() + core.height());
        return new TextArea(
                core.centreX() * across,
                core.centreY() * down,
                (core.length() + growth) * across,
                (core.height() + growth) * down,
                core.angle(),
                core.score());
    }

    /** Of the axis along which the pixels lie. */
    private double angle() {
        double meanX = sumX / count;
        double meanY = sumY / count;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < count; i++) {
            double x = xs[i] - meanX;
            double y = ys[i] - meanY;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        double angle = Math.atan2(2 * xy, xx - yy) / 2;
        return Math.abs(angle) < LEVEL ? 0 : angle;
    }

    private TextArea rectangle(double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            double along = (xs[i] + 0.5) * cos + (ys[i] + 0.5) * sin;
            double below = (ys[i] + 0.5) * cos - (xs[i] + 0.5) * sin;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, below);
            bottom = Math.max(bottom, below);
        }
        double along = (left + right) / 2;
        double below = (top + bottom) / 2;
        return new TextArea(
                along * cos - below * sin,
                along * sin + below * cos,
                right - left + 1,
                bottom - top + 1,
                angle,
                score / count);
    }
}

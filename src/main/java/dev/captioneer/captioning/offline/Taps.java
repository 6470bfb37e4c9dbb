package dev.captioneer.captioning.offline;

/**
 * Which pixels of a line make up each pixel of a longer or shorter one, and with which share: the area that a pixel
 * covers where the line gets shorter, the two neighbours where it gets longer.
 */
final class Taps {

    private final int[] firsts;
    private final float[][] shares;

    private Taps(int[] firsts, float[][] shares) {
        this.firsts = firsts;
        this.shares = shares;
    }

    /** For the stretch from {@code start} to {@code end} of a line of {@code length} pixels, made {@code count} long. */
    static Taps of(double start, double end, int count, int length) {
        int[] firsts = new int[count];
        float[][] shares = new float[count][];
        double scale = (end - start) / count;
        double reach = Math.max(1, (scale + 1) / 2);
        for (int i = 0; i < count; i++) {
            double centre = start + (i + 0.5) * scale;
            int first = (int) Math.clamp((long) Math.ceil(centre - reach - 0.5), 0, length - 1);
            int last = (int) Math.clamp((long) Math.floor(centre + reach - 0.5), first, length - 1);
            firsts[i] = first;
            shares[i] = shares(first, last, centre, reach, Math.max(0, (scale - 1) / 2));
        }
        return new Taps(firsts, shares);
    }

    int count() {
        return firsts.length;
    }

    int lowest() {
        return firsts[0];
    }

    int highest() {
        int last = firsts.length - 1;
        return firsts[last] + shares[last].length - 1;
    }

    int first(int index) {
        return firsts[index];
    }

    int taps(int index) {
        return shares[index].length;
    }

    float share(int index, int tap) {
        return shares[index][tap];
    }

    /** Whole within {@code core} of the centre, falling to nothing at {@code reach}; all together 1. */
    private static float[] shares(int first, int last, double centre, double reach, double core) {
        float[] shares = new float[last - first + 1];
        float sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double distance = Math.abs(first + i + 0.5 - centre);
            shares[i] = (float) Math.clamp((reach - distance) / (reach - core), 0, 1);
            sum += shares[i];
        }
        if (sum == 0) {
            return new float[] {1};
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}

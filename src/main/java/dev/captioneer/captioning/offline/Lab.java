package dev.captioneer.captioning.offline;

/**
 * A colour in CIELAB (D65), after CIE 15 and IEC 61966-2-1 (sRGB).
 *
 * @param lightness 0 black to 100 white
 * @param greenRed a*, negative is green
 * @param blueYellow b*, negative is blue
 */
record Lab(float lightness, float greenRed, float blueYellow) {

    private static final double[] LINEAR = new double[256];
    private static final int STEPS = 4096;
    private static final float[] ROOTS = new float[STEPS + 1];
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double value = i / 255.0;
            LINEAR[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        for (int i = 0; i < ROOTS.length; i++) {
            double value = (double) i / STEPS;
            ROOTS[i] = (float) (value > EPSILON ? Math.cbrt(value) : (KAPPA * value + 16) / 116);
        }
    }

    /** From sRGB, 0 to 255 each. */
    static Lab ofRgb(int red, int green, int blue) {
        double r = LINEAR[red];
        double g = LINEAR[green];
        double b = LINEAR[blue];
        float x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        float y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        float z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    private static float root(double value) {
        double place = Math.clamp(value, 0, 1) * STEPS;
        int below = Math.min(STEPS - 1, (int) place);
        return ROOTS[below] + (float) (place - below) * (ROOTS[below + 1] - ROOTS[below]);
    }

    /** How far from grey; 0 to about 130. */
    double chroma() {
        return Math.hypot(greenRed, blueYellow);
    }

    /** In degrees, 0 to 360: about 40 is red, 100 yellow, 136 green, 290 blue. */
    double hue() {
        double degrees = Math.toDegrees(Math.atan2(blueYellow, greenRed));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}

package dev.captioneer.captioning.offline;

/** Pixels as PP-OCR takes them: one plane after the other, blue first, around zero. */
final class BandPlanes {

    private static final float RANGE = 255;

    /** Means and deviations of the ImageNet data set, in the order in which PP-OCR applies them. */
    private static final float[] MEANS = {0.485f, 0.456f, 0.406f};

    private static final float[] DEVIATIONS = {0.229f, 0.224f, 0.225f};

    private static final float[] HALVES = {0.5f, 0.5f, 0.5f};

    private BandPlanes() {}

    static float[] imageNet(float[] pixels) {
        return planes(pixels, MEANS, DEVIATIONS);
    }

    /** From -1 to 1. */
    static float[] centred(float[] pixels) {
        return planes(pixels, HALVES, HALVES);
    }

    private static float[] planes(float[] pixels, float[] means, float[] deviations) {
        int count = pixels.length / Pixels.BANDS;
        float[] planes = new float[pixels.length];
        for (int band = 0; band < Pixels.BANDS; band++) {
            for (int i = 0; i < count; i++) {
                float level = pixels[i * Pixels.BANDS + Pixels.BANDS - 1 - band] / RANGE;
                planes[band * count + i] = (level - means[band]) / deviations[band];
            }
        }
        return planes;
    }
}

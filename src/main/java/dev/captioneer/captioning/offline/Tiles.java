package dev.captioneer.captioning.offline;

/**
 * The tone of each part of a picture, and how fine and how coarse its detail is. The parts are squares of about
 * {@link #SIDE} pixels of the small copy.
 *
 * @param tones the mean colours
 * @param fine standard deviation of the Laplacian of the lightness: edges and texture
 * @param coarse standard deviation of the lightness: any change at all
 */
record Tiles(SmallPicture tones, double[] fine, double[] coarse) {

    private static final int SIDE = 16;

    static Tiles of(SmallPicture picture) {
        SmallPicture tones = picture.coarse(SIDE);
        Tiles tiles = new Tiles(tones, new double[tones.pixels()], new double[tones.pixels()]);
        for (int tile = 0; tile < tones.pixels(); tile++) {
            tiles.measure(picture, tile);
        }
        return tiles;
    }

    private void measure(SmallPicture picture, int tile) {
        Spread laplacian = new Spread();
        Spread lightness = new Spread();
        int column = tile % columns();
        int row = tile / columns();
        int right = Math.min((column + 1) * picture.width() / columns(), picture.width() - 1);
        int bottom = Math.min((row + 1) * picture.height() / rows(), picture.height() - 1);
        for (int y = Math.max(1, row * picture.height() / rows()); y < bottom; y++) {
            for (int x = Math.max(1, column * picture.width() / columns()); x < right; x++) {
                int pixel = y * picture.width() + x;
                lightness.add(picture.lightness()[pixel]);
                laplacian.add(laplacian(picture, pixel));
            }
        }
        fine[tile] = laplacian.deviation();
        coarse[tile] = lightness.deviation();
    }

    private static double laplacian(SmallPicture picture, int pixel) {
        float[] plane = picture.lightness();
        return plane[pixel - 1]
                + plane[pixel + 1]
                + plane[pixel - picture.width()]
                + plane[pixel + picture.width()]
                - 4 * plane[pixel];
    }

    int columns() {
        return tones.width();
    }

    int rows() {
        return tones.height();
    }

    int count() {
        return tones.pixels();
    }

    boolean isAtEdge(int tile) {
        int column = tile % columns();
        int row = tile / columns();
        return column == 0 || row == 0 || column == columns() - 1 || row == rows() - 1;
    }

    /** The running standard deviation. */
    private static final class Spread {

        private double sum;
        private double squares;
        private int count;

        void add(double value) {
            sum += value;
            squares += value * value;
            count++;
        }

        double deviation() {
            double mean = sum / Math.max(1, count);
            return Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean));
        }
    }
}

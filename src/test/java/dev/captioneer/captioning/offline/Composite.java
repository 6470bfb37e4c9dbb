package dev.captioneer.captioning.offline;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A cut-out put onto one of the sample photographs: the same place and size every time. */
record Composite(CutOut cutOut, String background, int seed) {

    /** The half on which the thresholds were chosen, and the other one. */
    static final int CHOSEN_ON = 0;

    static final int HELD_OUT = 1;

    private static final int LONG_SIDE = 800;

    /** The photographs, and what of COCO stands in them by itself. */
    static final Map<String, List<String>> BACKGROUNDS = Map.of(
            "Bridge_by_Sander_Klootwijk.jpg", List.of(),
            "Dragonfly_by_Bolly.jpg", List.of(),
            "Picture_0B_by_freespace.jpg", List.of("bowl"),
            "Picture_1A_by_freespace.jpg", List.of(),
            "Wine_by_Jakkub_Mede.jpg", List.of("bottle", "wine glass", "chair", "dining table"),
            "aitzgorri_by_Aitzol_Berasategi.jpg", List.of(),
            "greentock_by_Peter_Nerlich.jpg", List.of("clock"),
            "life_by_Aitzol_Berasategi.jpg", List.of(),
            "picosdeeuropa_by_Aitzol_Berasategi.jpg", List.of(),
            "sunset_by_Aitzol_Berasategi.jpg", List.of());

    private static final List<String> NAMES =
            BACKGROUNDS.keySet().stream().sorted().toList();

    /** The picture and where the cut-out lies in it. */
    record Composed(BufferedImage picture, Box box) {}

    /** Every second cut-out, each on {@code times} photographs: {@code half} is 0 or 1. */
    static List<Composite> half(int half, int times) {
        List<CutOut> all = CutOut.all();
        return IntStream.range(0, all.size())
                .filter(index -> index % 2 == half)
                .boxed()
                .flatMap(index -> IntStream.range(0, times).mapToObj(time -> of(all.get(index), index * times + time)))
                .toList();
    }

    private static Composite of(CutOut cutOut, int seed) {
        return new Composite(cutOut, NAMES.get(new Random(seed).nextInt(NAMES.size())), seed);
    }

    Composed compose() {
        try {
            BufferedImage photo =
                    ImageIO.read(Objects.requireNonNull(Composite.class.getResource("/samples/" + background)));
            BufferedImage stamp =
                    ImageIO.read(CutOut.FOLDER.resolve(cutOut.path()).toFile());
            return compose(photo, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Composed compose(BufferedImage photo, BufferedImage stamp) {
        double scale = (double) LONG_SIDE / Math.max(photo.getWidth(), photo.getHeight());
        int width = (int) Math.round(photo.getWidth() * scale);
        int height = (int) Math.round(photo.getHeight() * scale);
        Random random = new Random(seed + 1L);
        double share = 0.3 + 0.4 * random.nextDouble();
        double enlarged = share * Math.min(width, height) / Math.max(stamp.getWidth(), stamp.getHeight());
        int wide = Math.max(1, (int) (stamp.getWidth() * enlarged));
        int high = Math.max(1, (int) (stamp.getHeight() * enlarged));
        int x = (int) ((width - wide) * random.nextDouble());
        int y = (int) ((height - high) * random.nextDouble());
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(photo, 0, 0, width, height, null);
        graphics.drawImage(stamp, x, y, wide, high, null);
        graphics.dispose();
        double w = width;
        double h = height;
        return new Composed(picture, new Box(x / w, y / h, wide / w, high / h));
    }
}

package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How bright a picture is and how far its lights and shadows lie apart, in CIE lightness (0 to 100). */
final class Light {

    /** Photographs lie between 35 and 65 on average; what is said begins well outside. */
    private static final double BRIGHT_FROM = 70;

    private static final double DARK_TO = 27;
    /** Dark needs more than a black object: hardly anything may be bright. */
    private static final double DARK_LIGHTS_TO = 55;
    /** High key: even the shadows are light. */
    private static final double HIGH_KEY_SHADOWS_FROM = 62;

    private static final double HIGH_KEY_FROM = 80;
    /** Low key: nearly all is close to black, and something stands out. */
    private static final double LOW_KEY_TO = 18;

    private static final double LOW_KEY_MOST_TO = 26;
    private static final double LOW_KEY_LIGHTS_FROM = 55;
    /** Between the fifth and the ninety-fifth percentile; 50 to 75 is usual. */
    private static final double HIGH_CONTRAST_FROM = 84;

    private static final double SOFT_CONTRAST_TO = 30;

    private final int[] counts = new int[101];
    private final int pixels;
    private final double mean;

    private Light(SmallPicture picture) {
        double sum = 0;
        for (float lightness : picture.lightness()) {
            counts[Math.clamp(Math.round(lightness), 0, 100)]++;
            sum += lightness;
        }
        pixels = picture.pixels();
        mean = sum / pixels;
    }

    static List<Fact> of(SmallPicture picture) {
        return new Light(picture).facts();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        key(facts);
        contrast(facts);
        return facts;
    }

    private void key(List<Fact> facts) {
        String measured = String.format(Locale.ROOT, "mean lightness %.0f of 100", mean);
        if (mean >= HIGH_KEY_FROM && percentile(0.05) >= HIGH_KEY_SHADOWS_FROM) {
            facts.add(new Fact(Trait.HIGH_KEY, measured + ", shadows at " + percentile(0.05)));
        } else if (mean >= BRIGHT_FROM) {
            facts.add(new Fact(Trait.BRIGHT, measured));
        } else if (mean <= LOW_KEY_TO
                && percentile(0.8) <= LOW_KEY_MOST_TO
                && percentile(0.995) >= LOW_KEY_LIGHTS_FROM) {
            facts.add(new Fact(Trait.LOW_KEY, measured + ", lights at " + percentile(0.995)));
        } else if (mean <= DARK_TO && percentile(0.95) <= DARK_LIGHTS_TO) {
            facts.add(new Fact(Trait.DARK, measured));
        }
    }

    private void contrast(List<Fact> facts) {
        int shadows = percentile(0.05);
        int lights = percentile(0.95);
        String measured = "lightness from " + shadows + " to " + lights + " of 100";
        if (lights - shadows >= HIGH_CONTRAST_FROM) {
            facts.add(new Fact(Trait.HIGH_CONTRAST, measured));
        } else if (lights - shadows <= SOFT_CONTRAST_TO) {
            facts.add(new Fact(Trait.SOFT_CONTRAST, measured));
        }
    }

    private int percentile(double share) {
        int below = 0;
        for (int lightness = 0; lightness < counts.length; lightness++) {
            below += counts[lightness];
            if (below >= share * pixels) {
                return lightness;
            }
        }
        return 100;
    }
}

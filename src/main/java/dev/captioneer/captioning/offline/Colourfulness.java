package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.ColourShare;
import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which colours a picture has, and how strong they are. */
final class Colourfulness {

    /** Squares of 4 pixels: leaves before sky are one tone to the eye, not a mixture. */
    private static final int TONE = 4;
    /** A colour is dominant from about a sixth of the picture on. */
    private static final double SMALLEST_SHARE = 0.15;
    /** CIELAB chroma. JPEG leaves up to 4 in a grey picture, sepia begins at about 8. */
    private static final double GREY_CHROMA_TO = 5;

    private static final double MUTED_TO = 10;
    private static final double MUTED_STRONGEST_TO = 24;
    private static final double VIVID_FROM = 40;
    /** A mean this far on the blue to yellow axis is a tint that everybody sees, if nearly everything shares in it. */
    private static final double TINT_FROM = 14;

    private static final double TINTED_CHROMA_FROM = 8;
    private static final double TINTED_SHARE_FROM = 0.75;

    private final SmallPicture tones;
    private final double[] chroma;

    private Colourfulness(SmallPicture picture) {
        tones = picture.coarse(TONE);
        chroma = new double[tones.pixels()];
        Arrays.setAll(chroma, i -> tones.at(i).chroma());
        Arrays.sort(chroma);
    }

    static Measured of(SmallPicture picture) {
        Colourfulness colours = new Colourfulness(picture);
        return new Measured(colours.facts(), colours.shares());
    }

    private List<ColourShare> shares() {
        Map<ColourName, Integer> counts = new EnumMap<>(ColourName.class);
        for (int i = 0; i < tones.pixels(); i++) {
            ColourNames.of(tones.at(i)).ifPresent(name -> counts.merge(name, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(count -> new ColourShare(count.getKey(), (double) count.getValue() / tones.pixels()))
                .filter(share -> share.share() >= SMALLEST_SHARE)
                .sorted(Comparator.comparingDouble(ColourShare::share).reversed())
                .toList();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        double mean = Arrays.stream(chroma).average().orElse(0);
        double strongest = chroma[(int) (0.98 * (chroma.length - 1))];
        String measured = String.format(Locale.ROOT, "mean chroma %.0f, strongest %.0f", mean, strongest);
        temperature(facts);
        if (strongest <= GREY_CHROMA_TO) {
            facts.add(new Fact(Trait.BLACK_AND_WHITE, measured));
        } else if (mean <= MUTED_TO && strongest <= MUTED_STRONGEST_TO) {
            facts.add(new Fact(Trait.MUTED, measured));
        } else if (mean >= VIVID_FROM) {
            facts.add(new Fact(Trait.VIVID, measured));
        }
        return facts;
    }

    private void temperature(List<Fact> facts) {
        double sum = 0;
        int warm = 0;
        int cool = 0;
        for (int i = 0; i < tones.pixels(); i++) {
            Lab tone = tones.at(i);
            sum += tone.blueYellow();
            boolean tinted = tone.chroma() >= TINTED_CHROMA_FROM;
            warm += tinted && (tone.hue() < 115 || tone.hue() > 330) ? 1 : 0;
            cool += tinted && tone.hue() > 140 && tone.hue() < 325 ? 1 : 0;
        }
        double mean = sum / tones.pixels();
        String measured = String.format(Locale.ROOT, "mean blue to yellow %+.0f", mean);
        if (mean >= TINT_FROM && warm >= TINTED_SHARE_FROM * tones.pixels()) {
            facts.add(new Fact(Trait.WARM, measured));
        } else if (mean <= -TINT_FROM && cool >= TINTED_SHARE_FROM * tones.pixels()) {
            facts.add(new Fact(Trait.COOL, measured));
        }
    }
}

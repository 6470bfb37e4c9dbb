package dev.captioneer.captioning.offline;

import static dev.captioneer.captioning.offline.ColourName.*;

import java.util.Optional;

/**
 * Names a colour as most people would. Between two names lies a gap without one: an olive is neither yellow nor green,
 * and somebody would object to either.
 */
final class ColourNames {

    /** Below it nobody sees a colour, above {@link #TINTED} everybody does. */
    private static final double GREY_AT_MOST = 7;

    private static final double TINTED = 12;
    private static final double BLACK_AT_MOST = 16;
    private static final double GREY_FROM = 24;
    private static final double GREY_TO = 82;
    private static final double WHITE_FROM = 90;
    /** In darker colours the hue is only noise. */
    private static final double COLOUR_FROM = 14;

    private ColourNames() {}

    static Optional<ColourName> of(Lab colour) {
        double chroma = colour.chroma();
        if (colour.lightness() <= BLACK_AT_MOST && chroma < TINTED) {
            return Optional.of(BLACK);
        }
        if (chroma <= GREY_AT_MOST) {
            return ofGrey(colour.lightness());
        }
        return colour.lightness() < COLOUR_FROM ? Optional.empty() : ofHue(colour.hue(), chroma, colour.lightness());
    }

    private static Optional<ColourName> ofGrey(double lightness) {
        if (lightness >= WHITE_FROM) {
            return Optional.of(WHITE);
        }
        return given(lightness >= GREY_FROM && lightness <= GREY_TO, GREY);
    }

    /** The hues are those of the CSS colours of that name, which were measured in CIELAB. */
    private static Optional<ColourName> ofHue(double hue, double chroma, double lightness) {
        if (hue < 20 || hue >= 345) {
            return given(lightness >= 48 && chroma >= 22, PINK);
        }
        if (hue < 48) {
            return reddish(hue, chroma, lightness);
        }
        if (hue < 98) {
            return yellowish(hue, chroma, lightness);
        }
        if (hue < 108) {
            return given(chroma >= 45 && lightness >= 70, YELLOW);
        }
        if (hue < 165) {
            return given(chroma >= TINTED, GREEN);
        }
        if (hue < 225) {
            return given(hue >= 172 && hue < 215 && chroma >= 18, TURQUOISE);
        }
        if (hue < 309) {
            return given(chroma >= TINTED, BLUE);
        }
        return given(hue >= 312 && hue < 340 && chroma >= 20, lightness >= 72 ? PINK : PURPLE);
    }

    private static Optional<ColourName> reddish(double hue, double chroma, double lightness) {
        if (chroma >= 45) {
            return given(hue >= 25 && lightness < 65, RED);
        }
        if (lightness >= 70) {
            return given(chroma >= 18 && hue < 40, PINK);
        }
        return given(lightness < 45 && chroma >= TINTED && hue >= 35, BROWN);
    }

    private static Optional<ColourName> yellowish(double hue, double chroma, double lightness) {
        if (chroma >= 55 && lightness >= 50) {
            return given(hue < 72 || hue >= 82, hue < 72 ? ORANGE : YELLOW);
        }
        if (lightness >= 72) {
            return given(chroma >= 9 && chroma <= 34 && hue >= 60, BEIGE);
        }
        return given(lightness < 52 && chroma >= TINTED && hue < 90, BROWN);
    }

    private static Optional<ColourName> given(boolean clear, ColourName name) {
        return clear ? Optional.of(name) : Optional.empty();
    }
}

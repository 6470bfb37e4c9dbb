package dev.captioneer.captioning.offline;

/** What can be measured of a picture as a whole. Each is named only where it is clear. */
enum Trait {
    LANDSCAPE,
    PORTRAIT,
    SQUARE,
    PANORAMA,
    BRIGHT,
    DARK,
    HIGH_KEY,
    LOW_KEY,
    NIGHT,
    HIGH_CONTRAST,
    SOFT_CONTRAST,
    WARM,
    COOL,
    BLACK_AND_WHITE,
    MUTED,
    VIVID,
    BLURRED_BACKGROUND,
    BLUE_SKY,
    GREENERY,
    SYMMETRICAL
}

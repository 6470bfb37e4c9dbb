package dev.captioneer.captioning.offline;

/** The colours that a draft names: the basic colour terms, and two that photographs need. */
enum ColourName {
    BLACK,
    GREY,
    WHITE,
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    TURQUOISE,
    BLUE,
    PURPLE,
    PINK,
    BROWN,
    BEIGE
}

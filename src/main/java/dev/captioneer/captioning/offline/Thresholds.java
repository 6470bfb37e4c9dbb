package dev.captioneer.captioning.offline;

/**
 * From when on something is sure enough to be said. Chosen on every second cut-out of the package
 * {@code tuxpaint-stamps-default}, each on two of the sample photographs: 372 pictures, three of four showing something
 * that the detectors have no word for, 60 of those an animal that looks like one they know. There 51 of
 * 52 words were right; 10 things of 96 were named, 41 called by their kind. {@code ObjectPrecisionTest} holds the precision on the other
 * half (26 of 26 when this was written), {@code OfflineBench} prints precision and recall of both. People and their
 * extent are set by caution: the set has two pictures of them.
 */
final class Thresholds {

    /** Below it a candidate is noise. */
    static final double LOWEST = 0.15;

    /** Boxes that overlap this much show the same thing. */
    static final double SAME_THING = 0.5;

    /** CenterNet's score from which a thing is named, where the other detector says the same. */
    static final double NAMED = 0.7;

    /** The least score of the other detector for that: its high scores mean little, its silence a lot. */
    static final double SECONDED = 0.3;

    /** A thing that only CenterNet sees. */
    static final double NAMED_ALONE = 0.9;

    /** A person; both detectors know people better than anything else. */
    static final double PERSON = 0.6;

    static final double PERSON_SECONDED = 0.6;

    /** "An animal", where the detectors may disagree about which. */
    static final double KIND = 0.3;

    static final double KIND_SECONDED = 0.7;

    /** A face, and only inside of a person: alone the model takes cats and mountains for faces. */
    static final double FACE = 0.7;

    /** A joint from which on it is surely in the picture, and up to which it is surely not. */
    static final double JOINT_SEEN = 0.4;

    static final double JOINT_MISSING = 0.2;

    /** A pixel that belongs to a line of text, and the mean of all pixels of a line: PP-OCR's own figures are 0.3, 0.5. */
    static final double TEXT_PIXEL = 0.3;

    static final double TEXT_LINE = 0.6;

    /** The mean over the letters of a line; the least sure letter of it. */
    static final double READ = 0.9;

    static final double LETTER = 0.6;

    private Thresholds() {}
}

package dev.captioneer.imaging;

/**
 * What the container of a picture says about it, not yet held against any limit.
 *
 * @param width as written in the file, 0 to 2³²−1
 * @param height as written in the file, 0 to 2³²−1
 * @param whole whether the file holds all that its structure promises; of a JPEG only decoding tells
 * @param exif the TIFF block of the EXIF data, empty when there is none
 * @param profile the ICC profile, empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // read-only views inside the package, never compared
record Header(long width, long height, boolean hasAlpha, boolean animated, boolean whole, byte[] exif, byte[] profile) {

    static final byte[] NONE = {};
}

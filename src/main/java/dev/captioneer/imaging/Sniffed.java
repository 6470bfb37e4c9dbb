package dev.captioneer.imaging;

/** What a file is, as far as its first bytes tell. */
public sealed interface Sniffed {

    /** One of the formats that a project keeps. */
    record Picture(ImageFormat format) implements Sniffed {}

    /**
     * Something else.
     *
     * @param kind a stable key: HEIC, AVIF, GIF, SVG, HTML, PDF, MP4, TIFF, PSD, RAW, BMP, ZIP, TEXT or UNKNOWN
     */
    record Foreign(String kind) implements Sniffed {}

    /** A file without a single byte. */
    record Empty() implements Sniffed {}
}

package dev.captioneer.imaging;

/** The three kinds of picture that a project keeps. Decided by the bytes of a file, never by its name. */
public enum ImageFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    ImageFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The registered media type, e.g. {@code image/jpeg}. */
    public String mediaType() {
        return mediaType;
    }

    /** The lower-case file name extension without a dot. */
    public String extension() {
        return extension;
    }
}

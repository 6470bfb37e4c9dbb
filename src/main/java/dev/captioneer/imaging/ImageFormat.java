package dev.captioneer.imaging;

/** The picture formats that are taken. The bytes decide which one a file is, never its name. */
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

    public String mediaType() {
        return mediaType;
    }

    /** Lower case, without a dot. */
    public String extension() {
        return extension;
    }
}

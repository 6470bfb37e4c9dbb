package dev.captioneer.project;

/** Images of one filter whose file name or caption contains a text; an empty text means all of them. */
public record ImageQuery(ImageFilter filter, String text) {

    public static final ImageQuery ALL = new ImageQuery(ImageFilter.ALL, "");

    public ImageQuery {
        text = text.strip();
    }
}

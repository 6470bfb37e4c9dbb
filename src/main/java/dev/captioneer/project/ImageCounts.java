package dev.captioneer.project;

/**
 * How many images of a project are in which state. The statuses add up to {@code total}; {@code withCaption} counts all
 * images that have a caption, whatever happened to them since.
 */
public record ImageCounts(
        int total,
        int withCaption,
        int waiting,
        int working,
        int captioned,
        int edited,
        int failed,
        int refused,
        long bytes) {

    public static final ImageCounts NONE = new ImageCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public int withoutCaption() {
        return total - withCaption;
    }
}

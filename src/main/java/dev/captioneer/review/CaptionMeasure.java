package dev.captioneer.review;

/**
 * How long a caption is.
 *
 * @param clipTokens as CLIP counts them, with its start and end marks; a trainer cuts what is beyond {@code limit}
 */
public record CaptionMeasure(int words, int clipTokens, int limit) {

    /** What CLIP reads; two of them are its start and end marks. */
    public static final int CLIP_LIMIT = 77;

    public boolean overLimit() {
        return clipTokens > limit;
    }
}

package dev.captioneer.review;

/** Measures captions. */
final class CaptionMeasures {

    private static final int START_AND_END = CaptionMeasure.CLIP_LIMIT - ClipTokenizer.USABLE_TOKENS;

    private final ClipTokenizer tokenizer;

    CaptionMeasures(ClipTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    CaptionMeasure of(String text) {
        return new CaptionMeasure(Words.count(text), tokenizer.count(text) + START_AND_END, CaptionMeasure.CLIP_LIMIT);
    }
}

package dev.captioneer.project;

/** What a model is told beside the prompt, where its server knows such a thing. */
public record ModelOptions(PictureDetail detail, Thinking thinking, Safety safety) {

    public static final ModelOptions DEFAULT =
            new ModelOptions(PictureDetail.STANDARD, Thinking.LEAST, Safety.STANDARD);

    public ModelOptions withDetail(PictureDetail changed) {
        return new ModelOptions(changed, thinking, safety);
    }

    public ModelOptions withThinking(Thinking changed) {
        return new ModelOptions(detail, changed, safety);
    }

    public ModelOptions withSafety(Safety changed) {
        return new ModelOptions(detail, thinking, changed);
    }
}

package dev.captioneer.project;

/** How a caption is written. */
public enum CaptionStyle {
    /** {@code photo of ide_main_hall entrance area, glass doors, natural daylight}: the house default. */
    COMMA_PHRASES,
    /** 30 to 90 words in sentences, for trainers of Flux, Qwen-Image and WAN. */
    PROSE,
    /** Short tags, for models that were trained on tags. */
    TAGS
}

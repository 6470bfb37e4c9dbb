package dev.captioneer.captioning;

/**
 * What a job says about one picture.
 *
 * @param key ours, as it was handed in
 */
public record NightAnswer(String key, CaptionOutcome outcome) {}

package dev.captioneer.captioning.store;

/**
 * What the captions of one model took together.
 *
 * @param answerTokens thinking included
 */
public record UsageRow(String captioner, String model, long promptTokens, long answerTokens) {}

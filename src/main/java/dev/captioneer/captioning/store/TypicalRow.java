package dev.captioneer.captioning.store;

import java.time.Duration;

/**
 * What an average caption of a model took.
 *
 * @param captions that the average is of
 * @param answerTokens thinking included
 * @param took one request; zero where all were made over night
 */
public record TypicalRow(int captions, double promptTokens, double answerTokens, Duration took) {}

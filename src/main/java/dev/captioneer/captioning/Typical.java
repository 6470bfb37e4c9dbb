package dev.captioneer.captioning;

import dev.captioneer.captioning.store.TypicalRow;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.Thinking;
import java.time.Duration;

/**
 * What one caption takes.
 *
 * @param answerTokens thinking included
 * @param took one request, from sending to the last byte
 * @param measured of earlier captions; else what is usual
 */
record Typical(double promptTokens, double answerTokens, Duration took, boolean measured) {

    private static final int INSTRUCTIONS = 180;
    private static final int ANSWER = 150;
    private static final Duration OFFLINE = Duration.ofMillis(300);
    private static final Duration GEMINI = Duration.ofSeconds(3);
    private static final Duration SERVER = Duration.ofSeconds(15);

    /** @param usual where the captions say nothing of the time, because they were made over night */
    static Typical of(TypicalRow captions, Typical usual) {
        Duration took = captions.took().isZero() ? usual.took() : captions.took();
        return new Typical(captions.promptTokens(), captions.answerTokens(), took, true);
    }

    /** What is usual: for Gemini by {@code gemini.md}, "Request", and the vendor's page on media resolution. */
    static Typical usual(String captioner, ModelOptions options) {
        return switch (captioner) {
            case Captioners.OFFLINE -> new Typical(0, 0, OFFLINE, false);
            case Captioners.GEMINI ->
                new Typical(
                        INSTRUCTIONS + picture(options.detail()), ANSWER + thoughts(options.thinking()), GEMINI, false);
            default -> new Typical(INSTRUCTIONS + picture(PictureDetail.STANDARD), ANSWER, SERVER, false);
        };
    }

    private static int picture(PictureDetail detail) {
        return switch (detail) {
            case LOW -> 280;
            case MEDIUM -> 560;
            case STANDARD, HIGH -> 1_120;
        };
    }

    private static int thoughts(Thinking thinking) {
        return switch (thinking) {
            case LEAST -> 0;
            case LOW -> 300;
            case MEDIUM -> 800;
            case HIGH -> 2_000;
        };
    }
}

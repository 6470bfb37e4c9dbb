package dev.captioneer.captioning;

/**
 * What a captioner is told.
 *
 * @param instructions the text that people see and edit, sent as the system instruction
 * @param format the parts that the answer has to have
 */
public record Prompt(String instructions, AnswerFormat format) {

    /** Stands behind the picture in the request. */
    public static final String REQUEST = "Describe this image as instructed.";
}

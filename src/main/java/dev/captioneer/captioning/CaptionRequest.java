package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import dev.captioneer.project.ProjectSettings;
import java.util.Optional;

/**
 * One picture for one attempt.
 *
 * @param jpeg a copy made for captioners: oriented, free of metadata, sRGB, long side at most 1,536 px
 * @param prompt the instructions, as the person can see and edit them, and the parts that the answer has to have
 * @param settings of the project, for captioners that choose their own words, and for what a model is told beside the
 *     prompt
 * @param key empty where the captioner needs none
 * @param answerTokens the most tokens the answer may take, thinking included; at least {@link #ANSWER_TOKENS}
 */
public record CaptionRequest(
        byte[] jpeg, Prompt prompt, ProjectSettings settings, String model, Optional<Secret> key, int answerTokens) {

    /** Thinking is taken from the same allowance: less can leave the caption empty. */
    public static final int ANSWER_TOKENS = 1_024;
}

package dev.captioneer.captioning.server;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Guesses by their names which of a server's models can look at pictures; the lists of models do not tell. */
final class ModelNames {

    private static final Pattern SEES = Pattern.compile(
            "vision|llava|(?:^|[^a-z])vlm?(?:[^a-z]|$)|\\dvl|internvl|minicpm-?v|minicpm-?o|moondream|gemma-?[34]|pixtral"
                    + "|mistral-small3|granite.*vision|bakllava|gpt-4o|gpt-4\\.1|gpt-5|llama-?4|joycaption|florence|paligemma|smolvlm|molmo|omni",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TALKS_NOT = Pattern.compile(
            "embed|rerank|whisper|tts|dall-?e|moderation|transcribe|audio|realtime|image-?\\d|gpt-image|sora|bge-|minilm"
                    + "|babbage|davinci|mmproj|instruct-\\d{4}$",
            Pattern.CASE_INSENSITIVE);

    private ModelNames() {}

    /** Those that can probably see first, those that do not even talk last, else as the server lists them. */
    static List<String> inOrder(List<String> listed) {
        return listed.stream().sorted(Comparator.comparingInt(ModelNames::rank)).toList();
    }

    private static int rank(String model) {
        if (TALKS_NOT.matcher(model).find()) {
            return 2;
        }
        return SEES.matcher(model).find() ? 0 : 1;
    }
}

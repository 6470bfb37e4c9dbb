package dev.captioneer.captioning.gemini;

import com.google.genai.types.ThinkingConfig;
import com.google.genai.types.ThinkingLevel;
import dev.captioneer.project.Thinking;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a model may think, in the words of its family: 2.5 takes a number of tokens, 3 and later take a level, both at
 * once is an error ({@code gemini.md}, "Models").
 */
final class Thoughts {

    private static final Pattern VERSION = Pattern.compile("gemini-(\\d+)(?:\\.(\\d+))?-.*");

    /** 2.5 pro cannot do without; by the vendor's documentation this is its least. */
    private static final int LEAST_PRO_THINKING = 128;

    private Thoughts() {}

    /** Empty for models that we do not know: nothing is named to them. */
    static Optional<ThinkingConfig> config(String model, Thinking thinking) {
        Matcher version = VERSION.matcher(model);
        if (!version.matches()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(version.group(1));
        if (major == 2 && "5".equals(version.group(2))) {
            return Optional.of(ThinkingConfig.builder()
                    .thinkingBudget(budget(model, thinking))
                    .build());
        }
        return major < 3
                ? Optional.empty()
                : Optional.of(ThinkingConfig.builder()
                        .thinkingLevel(level(major == 3 && model.contains("lite"), thinking))
                        .build());
    }

    /** Tokens to allow beside the answer's own: thinking is taken from the same allowance. */
    static int allowance(Thinking thinking) {
        return switch (thinking) {
            case LEAST -> 0;
            case LOW -> 1_024;
            case MEDIUM -> 4_096;
            case HIGH -> 8_192;
        };
    }

    private static int budget(String model, Thinking thinking) {
        return switch (thinking) {
            case LEAST -> model.contains("pro") ? LEAST_PRO_THINKING : 0;
            case LOW, MEDIUM, HIGH -> allowance(thinking);
        };
    }

    /** @param minimal whether the model takes the lowest level; others refuse it */
    private static ThinkingLevel.Known level(boolean minimal, Thinking thinking) {
        return switch (thinking) {
            case LEAST -> minimal ? ThinkingLevel.Known.MINIMAL : ThinkingLevel.Known.LOW;
            case LOW -> ThinkingLevel.Known.LOW;
            case MEDIUM -> ThinkingLevel.Known.MEDIUM;
            case HIGH -> ThinkingLevel.Known.HIGH;
        };
    }
}

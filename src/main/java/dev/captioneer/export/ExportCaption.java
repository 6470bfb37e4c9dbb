package dev.captioneer.export;

import dev.captioneer.project.CaptionText;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.review.TriggerOccurrences;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A caption as every trainer reads it the same way: one line, the trigger word literally there, nothing that any of them
 * takes for syntax. The rules are those of Replicate's Flux trainer (replicate/flux-fine-tuner@3dd14e3 with
 * ostris/ai-toolkit@bedb8197) and of kohya-ss/sd-scripts.
 */
final class ExportCaption {

    /** ai-toolkit puts the trigger word in their place; other trainers would learn the brackets. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:trigger|name)]", Pattern.CASE_INSENSITIVE);

    /** kohya's separator of kept tokens. */
    private static final Pattern SEPARATOR = Pattern.compile("\\s*\\|{3,}\\s*");

    /** kohya's wildcards; what is between stays. */
    private static final Pattern BRACES = Pattern.compile("[{}]");

    private static final Pattern COMMAS = Pattern.compile("\\s*,(?:\\s*,)+\\s*");
    private static final Pattern EDGE_COMMAS = Pattern.compile("^[\\s,]+|[\\s,]+$");

    private ExportCaption() {}

    /** A blank caption becomes the trigger word alone, which is what training without a caption comes down to. */
    static String of(String text, TriggerWord trigger) {
        String word = Matcher.quoteReplacement(trigger.value());
        String plain = BRACES.matcher(CaptionText.clean(text)).replaceAll("");
        String literal = PLACEHOLDER.matcher(plain).replaceAll(word);
        String separated = SEPARATOR.matcher(literal).replaceAll(", ");
        String single = COMMAS.matcher(separated).replaceAll(", ");
        String trimmed = CaptionText.clean(EDGE_COMMAS.matcher(single).replaceAll(""));
        return withTrigger(trimmed, trigger);
    }

    /** As Replicate does it: the word and a space in front. */
    private static String withTrigger(String caption, TriggerWord trigger) {
        if (caption.isEmpty()) {
            return trigger.value();
        }
        boolean there = !TriggerOccurrences.in(caption, trigger).exact().isEmpty();
        return there ? caption : trigger.value() + " " + caption;
    }
}

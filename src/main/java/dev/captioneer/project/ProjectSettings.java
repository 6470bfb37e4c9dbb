package dev.captioneer.project;

import java.util.Optional;

/**
 * What a person decides once for all captions of a project.
 *
 * @param trigger empty until it is chosen; nothing is captioned before
 * @param note what is true of all pictures, at most {@link #LONGEST_NOTE} characters; may be empty
 * @param prompt the instructions as the person edited them; empty: the ones we build from the other settings
 * @param chain who writes the captions
 */
public record ProjectSettings(
        Optional<TriggerWord> trigger,
        CaptionStyle style,
        Subject subject,
        Goal goal,
        String note,
        CaptionLanguage language,
        Optional<String> prompt,
        CaptionerChain chain,
        ModelOptions options) {

    public static final int LONGEST_NOTE = 1_000;
    public static final int LONGEST_PROMPT = 8_000;

    public static final ProjectSettings DEFAULT = new ProjectSettings(
            Optional.empty(),
            CaptionStyle.COMMA_PHRASES,
            Subject.PLACE,
            Goal.BIND_TO_TRIGGER,
            "",
            CaptionLanguage.ENGLISH,
            Optional.empty(),
            CaptionerChain.AUTOMATIC,
            ModelOptions.DEFAULT);

    public ProjectSettings {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
        prompt = prompt.map(String::strip).filter(text -> !text.isEmpty());
        if (prompt.isPresent() && prompt.get().length() > LONGEST_PROMPT) {
            throw new IllegalArgumentException("A prompt has at most " + LONGEST_PROMPT + " characters");
        }
    }

    public ProjectSettings withTrigger(TriggerWord word) {
        return new ProjectSettings(Optional.of(word), style, subject, goal, note, language, prompt, chain, options);
    }

    public ProjectSettings withStyle(CaptionStyle changed) {
        return new ProjectSettings(trigger, changed, subject, goal, note, language, prompt, chain, options);
    }

    public ProjectSettings withSubject(Subject changed) {
        return new ProjectSettings(trigger, style, changed, goal, note, language, prompt, chain, options);
    }

    public ProjectSettings withGoal(Goal changed) {
        return new ProjectSettings(trigger, style, subject, changed, note, language, prompt, chain, options);
    }

    public ProjectSettings withNote(String changed) {
        return new ProjectSettings(trigger, style, subject, goal, changed, language, prompt, chain, options);
    }

    public ProjectSettings withLanguage(CaptionLanguage changed) {
        return new ProjectSettings(trigger, style, subject, goal, note, changed, prompt, chain, options);
    }

    public ProjectSettings withPrompt(Optional<String> changed) {
        return new ProjectSettings(trigger, style, subject, goal, note, language, changed, chain, options);
    }

    public ProjectSettings withChain(CaptionerChain changed) {
        return new ProjectSettings(trigger, style, subject, goal, note, language, prompt, changed, options);
    }

    public ProjectSettings withOptions(ModelOptions changed) {
        return new ProjectSettings(trigger, style, subject, goal, note, language, prompt, chain, changed);
    }
}

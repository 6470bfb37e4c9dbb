package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptBuilderTest {

    private static final ProjectSettings SETTINGS =
            ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_main_hall"));

    @Test
    void everyCombination_hasItsOwnWholePrompt() {
        Set<String> prompts = new HashSet<>();
        for (CaptionStyle style : CaptionStyle.values()) {
            for (Subject subject : Subject.values()) {
                for (Goal goal : Goal.values()) {
                    for (CaptionLanguage language : CaptionLanguage.values()) {
                        ProjectSettings settings = SETTINGS.withStyle(style)
                                .withSubject(subject)
                                .withGoal(goal)
                                .withLanguage(language);
                        String prompt = PromptBuilder.instructions(settings);
                        prompts.add(prompt);
                        assertThat(prompt)
                                .doesNotContain("{", "}", "ide_main_hall")
                                .hasSizeLessThan(ProjectSettings.LONGEST_PROMPT);
                    }
                }
            }
        }
        assertThat(prompts).hasSize(3 * 5 * 2 * 6);
    }

    @Test
    void goalDecidesWhetherTheConstantPartIsDescribed() {
        ProjectSettings person = SETTINGS.withSubject(Subject.PERSON);

        assertThat(PromptBuilder.instructions(person.withGoal(Goal.BIND_TO_TRIGGER)))
                .contains("Leave out: face, eyes, skin, hair");
        assertThat(PromptBuilder.instructions(person.withGoal(Goal.KEEP_PROMPTABLE)))
                .contains("Describe face, hair, age")
                .doesNotContain("Leave out");
    }

    @Test
    void noteAndLanguage_areTold() {
        assertThat(PromptBuilder.instructions(
                        SETTINGS.withNote("all pictures show the faculty hall").withLanguage(CaptionLanguage.DUTCH)))
                .contains("About the whole set: all pictures show the faculty hall", "Dutch (Nederlands)");
        assertThat(PromptBuilder.instructions(SETTINGS)).doesNotContain("About the whole set");
    }

    @Test
    void editedPrompt_winsAndKeepsTheFormatOfTheStyle() {
        ProjectSettings edited = SETTINGS.withStyle(CaptionStyle.PROSE).withPrompt(Optional.of("Describe the chairs."));

        assertThat(PromptBuilder.promptFor(edited))
                .isEqualTo(new Prompt("Describe the chairs.", AnswerFormat.SENTENCES));
        assertThat(PromptBuilder.instructions(edited)).doesNotContain("chairs");
    }

    @Test
    void format_canBeToldInWords() {
        assertThat(AnswerFormat.PHRASES.inWords())
                .contains("\"details\" (array of strings)", "\"medium\" (one of photo, drawing")
                .doesNotContain("\"sentences\"");
        assertThat(AnswerFormat.SENTENCES.inWords()).contains("\"sentences\" (string)");
    }
}

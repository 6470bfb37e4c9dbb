package dev.captioneer.api;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.CaptionText;
import dev.captioneer.project.Goal;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller says about a project. What is absent or null keeps its value, or gets the default in a new project. */
@Schema(name = "ProjectInput")
record ProjectBody(
        @Schema(example = "IDE main hall") @Size(max = Project.LONGEST_NAME) @Nullable String name,

        @Schema(example = "ide_main_hall", pattern = "[a-z][a-z0-9_]{1,63}") @Nullable String triggerWord,

        @Nullable CaptionStyle style,
        @Nullable Subject subject,
        @Nullable Goal goal,

        @Schema(example = "all pictures show the faculty hall") @Size(max = ProjectSettings.LONGEST_NOTE) @Nullable String note,

        @Schema(
                example = "en",
                allowableValues = {"en", "nl", "de", "fr", "es", "it"})
        @Nullable String language,

        @Schema(description = "The whole instruction for the captioner; an empty text goes back to the built one.")
        @Size(max = ProjectSettings.LONGEST_PROMPT) @Nullable String prompt,

        @Schema(
                description = "Who is asked, from first to last. An empty list: Gemini where there is a key, else the"
                        + " offline drafts.",
                example = "[\"gemini\", \"offline\"]")
        @Size(max = 20) @Nullable List<@NotNull @Valid LinkBody> captioners,

        @Valid @Nullable OptionsBody options) {

    /** @return empty where no name was sent; refuses a blank one */
    Optional<String> checkedName() {
        Optional<String> sent = Optional.ofNullable(name).map(CaptionText::clean);
        if (sent.filter(String::isEmpty).isPresent()) {
            throw Problems.invalid("name", "must not be blank").refusal();
        }
        return sent;
    }

    ProjectSettings appliedTo(ProjectSettings before) {
        return new ProjectSettings(
                trigger().or(before::trigger),
                Optional.ofNullable(style).orElse(before.style()),
                Optional.ofNullable(subject).orElse(before.subject()),
                Optional.ofNullable(goal).orElse(before.goal()),
                Optional.ofNullable(note).orElse(before.note()),
                captionLanguage().orElse(before.language()),
                Optional.ofNullable(prompt).or(before::prompt),
                Optional.ofNullable(captioners)
                        .map(links -> LinkBody.chain("captioners", links))
                        .orElse(before.chain()),
                Optional.ofNullable(options)
                        .map(sent -> sent.appliedTo(before.options()))
                        .orElse(before.options()));
    }

    private Optional<TriggerWord> trigger() {
        Optional<String> typed = Optional.ofNullable(triggerWord);
        Optional<TriggerWord> word = typed.flatMap(TriggerWord::parse);
        if (typed.isPresent() && word.isEmpty()) {
            throw Problems.invalid("triggerWord", "must be 2 to 64 of a-z, 0-9 and _, beginning with a letter")
                    .refusal();
        }
        return word;
    }

    private Optional<CaptionLanguage> captionLanguage() {
        Optional<String> typed = Optional.ofNullable(language);
        Optional<CaptionLanguage> known = typed.flatMap(CaptionLanguage::ofCode);
        if (typed.isPresent() && known.isEmpty()) {
            throw Problems.unknownValue(
                            "language",
                            Arrays.stream(CaptionLanguage.values())
                                    .map(CaptionLanguage::code)
                                    .toList())
                    .refusal();
        }
        return known;
    }
}

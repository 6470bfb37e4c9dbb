package dev.captioneer.api;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.project.CaptionerChain;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order of captions.
 *
 * @param imageIds for the scope SELECTED
 */
@Schema(name = "RunInput")
record RunBody(
        @NotNull @Nullable RunScope scope,
        @Nullable List<String> imageIds,

        @Schema(
                description = "Who is asked, from first to last; one alone needs no list. Absent: as the project says."
                        + " An empty list: Gemini where there is a key, else the offline drafts.",
                example = "[\"gemini\", \"offline\"]")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = 20) @Nullable List<@NotNull @Valid LinkBody> captioner,

        @Schema(description = "Handed in as jobs that are done within a day, for half the price.") @Nullable Boolean overNight,

        @Schema(description = "Captions that a person wrote may be replaced; they stay as earlier versions.") @Nullable Boolean replaceEdits) {

    RunScope scopeOrMissing() {
        return Optional.ofNullable(scope).orElse(RunScope.MISSING);
    }

    CaptionerChain chainOr(CaptionerChain projects) {
        return Optional.ofNullable(captioner)
                .map(links -> LinkBody.chain("captioner", links))
                .orElse(projects);
    }

    RunPace pace() {
        return Boolean.TRUE.equals(overNight) ? RunPace.OVER_NIGHT : RunPace.NOW;
    }
}

package dev.captioneer.api;

import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.Safety;
import dev.captioneer.project.Thinking;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller says about the options. What is absent or null keeps its value. */
@Schema(name = "OptionsInput")
record OptionsBody(
        @Schema(description = "How closely a model looks at a picture; more takes more tokens.") @Nullable PictureDetail detail,

        @Schema(description = "How long a model may think; thinking is paid as output.") @Nullable Thinking thinking,

        @Schema(description = "From when on a model refuses a picture.") @Nullable Safety safety) {

    ModelOptions appliedTo(ModelOptions before) {
        return new ModelOptions(
                Optional.ofNullable(detail).orElse(before.detail()),
                Optional.ofNullable(thinking).orElse(before.thinking()),
                Optional.ofNullable(safety).orElse(before.safety()));
    }
}

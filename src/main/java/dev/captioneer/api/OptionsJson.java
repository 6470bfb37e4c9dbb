package dev.captioneer.api;

import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.Safety;
import dev.captioneer.project.Thinking;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a model is told beside the prompt. */
@Schema(name = "Options")
record OptionsJson(PictureDetail detail, Thinking thinking, Safety safety) {

    static OptionsJson of(ModelOptions options) {
        return new OptionsJson(options.detail(), options.thinking(), options.safety());
    }
}

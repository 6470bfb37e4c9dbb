package dev.captioneer.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One captioner as a caller names it: its id alone, or an object with the id and one of its models.
 *
 * @param id see {@code GET /api/captioners}
 * @param model absent: its own models in their order
 */
@Schema(name = "ChainLinkInput", description = "An id such as \"gemini\", or an object with the id and a model.")
record LinkBody(
        @Schema(example = "gemini")
        @NotNull @Pattern(regexp = "\\S{1,200}", message = "is not the id of a captioner") @Nullable String id,

        @Schema(example = "gemini-3.8-flash")
        @Size(max = 200) @Pattern(regexp = ".*", message = "must be one line") @Nullable String model) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    LinkBody(@JsonProperty("id") @Nullable String id, @JsonProperty("model") @Nullable String model) {
        this.id = id;
        this.model = model;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LinkBody of(String id) {
        return new LinkBody(id, null);
    }

    /**
     * @param field as it stands in the JSON
     * @param links validated
     * @throws Refusal where a captioner is named twice
     */
    static CaptionerChain chain(String field, List<LinkBody> links) {
        List<ChainLink> chain = links.stream().map(LinkBody::link).toList();
        if (chain.stream().map(ChainLink::captioner).distinct().count() < chain.size()) {
            throw Problems.invalid(field, "names a captioner twice").refusal();
        }
        return new CaptionerChain(chain);
    }

    private ChainLink link() {
        return new ChainLink(Optional.ofNullable(id).orElse(""), Optional.ofNullable(model));
    }
}

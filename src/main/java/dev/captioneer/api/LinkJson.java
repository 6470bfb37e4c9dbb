package dev.captioneer.api;

import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/**
 * One captioner of a chain.
 *
 * @param model null: its own models in their order
 */
@Schema(name = "ChainLink")
record LinkJson(
        @Schema(example = "gemini") String id,
        @Schema(example = "gemini-3.8-flash") Optional<String> model) {

    static List<LinkJson> of(CaptionerChain chain) {
        return chain.links().stream().map(LinkJson::of).toList();
    }

    private static LinkJson of(ChainLink link) {
        return new LinkJson(link.captioner(), link.model());
    }
}

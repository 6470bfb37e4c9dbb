package dev.captioneer.bench.captions;

import dev.captioneer.project.ChainLink;
import dev.captioneer.project.ProjectSettings;
import java.util.Optional;

/**
 * A captioner and how it is told to write.
 *
 * @param captioner its id
 * @param model empty for its own ones
 * @param name in the table
 */
record Contender(String captioner, Optional<String> model, ProjectSettings settings, String name) {

    ChainLink link() {
        return new ChainLink(captioner, model);
    }
}

package dev.captioneer.project;

import java.util.Optional;

/**
 * One captioner of a chain.
 *
 * @param captioner its id, for instance {@code gemini}; without white space
 * @param model the one to ask; empty: the captioner's own models in their order
 */
public record ChainLink(String captioner, Optional<String> model) {

    public ChainLink {
        if (captioner.isBlank() || captioner.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("Not the id of a captioner: " + captioner);
        }
        model = model.map(String::strip).filter(name -> !name.isEmpty());
        if (model.filter(name -> name.lines().count() > 1).isPresent()) {
            throw new IllegalArgumentException("Not the name of a model: " + model);
        }
    }

    public static ChainLink of(String captioner) {
        return new ChainLink(captioner, Optional.empty());
    }
}

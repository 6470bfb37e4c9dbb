package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import java.util.List;
import java.util.Optional;

/**
 * A captioner of a run's chain, with what it is asked by.
 *
 * @param models from first to last
 */
record Asked(Captioner captioner, Optional<Secret> key, List<String> models) {}

package dev.captioneer.bench.captions;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A picture to be captioned.
 *
 * @param labels empty where nobody has looked
 */
record LabelledPicture(Path file, Optional<Labels> labels) {}

package dev.captioneer.bench.captions;

import dev.captioneer.captioning.Price;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Image;
import dev.captioneer.project.Provenance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What came of asking a contender for all captions of a set.
 *
 * @param labels of those images that have been looked at
 * @param took from the order to the last caption
 * @param trouble the code that ended it early
 * @param prices of its models
 */
record Sitting(
        Contender contender,
        List<Image> images,
        Map<ImageId, Labels> labels,
        Duration took,
        Optional<String> trouble,
        Function<String, Optional<Price>> prices,
        Worth worth) {

    List<Image> captioned() {
        return images.stream().filter(image -> !image.captionText().isEmpty()).toList();
    }

    Stream<Provenance> provenances() {
        return images.stream().flatMap(image -> image.caption().stream()).flatMap(Sitting::provenance);
    }

    private static Stream<Provenance> provenance(Caption caption) {
        return caption.provenance().stream();
    }
}

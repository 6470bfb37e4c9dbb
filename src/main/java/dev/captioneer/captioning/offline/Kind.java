package dev.captioneer.captioning.offline;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The word for things of several labels that the detectors often mix up, and for their likes that COCO has no word for.
 * "Fruit" is none: potatoes and onions look like it, and it was right nine times in ten only.
 */
enum Kind {
    ANIMAL("animal", "bird", "cat", "dog", "horse", "sheep", "cow", "elephant", "bear", "zebra", "giraffe"),
    VEHICLE("vehicle", "bicycle", "car", "motorcycle", "bus", "train", "truck");

    private final String word;
    private final Set<String> labels;

    Kind(String word, String... labels) {
        this.word = word;
        this.labels = Set.of(labels);
    }

    String word() {
        return word;
    }

    static Optional<Kind> of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.labels.contains(label))
                .findFirst();
    }
}

package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Box;
import dev.captioneer.captioning.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * All of one kind in a picture.
 *
 * @param label a COCO-80 name, or {@code other person}
 * @param scores one for each box
 */
record Group(String label, List<Double> scores, List<Box> boxes) {

    int count() {
        return boxes.size();
    }

    double area() {
        return boxes.stream().mapToDouble(Box::area).sum();
    }

    /** @param words as they stand in the draft */
    Evidence evidence(String words) {
        String finding = scores.stream()
                .map(score -> String.format(Locale.ROOT, "%.2f", score))
                .collect(Collectors.joining(", ", label + " ", ""));
        return new Evidence(words, Evidence.Source.OBJECTS, finding, boxes);
    }
}

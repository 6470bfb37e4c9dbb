package dev.captioneer.captioning.offline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every label that a thing can have. */
final class Sayable {

    static final List<String> THINGS = Stream.concat(
                    IntStream.range(0, Coco.count()).mapToObj(Coco::label).filter(label -> !label.equals(Coco.PERSON)),
                    Arrays.stream(Kind.values()).map(Kind::word))
            .toList();

    private Sayable() {}
}

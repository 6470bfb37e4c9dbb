package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Box;
import java.util.List;
import java.util.Optional;

/** What the models are sure to have seen in a picture; people are not among the things. */
record Sightings(List<Thing> things, List<Person> people, List<TextLine> texts) {

    /**
     * @param label the English COCO-80 name, for instance {@code dining table}, or the word of a {@link Kind}: {@code animal}
     * @param score 0 to 1
     */
    record Thing(String label, double score, Box box) {}

    /** @param extent empty where the pose is not clear */
    record Person(double score, Box box, Optional<Extent> extent) {}

    /** How much of a person is in the picture. */
    enum Extent {
        FULL_FIGURE,
        UPPER_BODY,
        HEAD
    }

    /** @param text one readable line, as it stands in the picture */
    record TextLine(String text, double score, Box box) {}

    Sightings {
        things = List.copyOf(things);
        people = List.copyOf(people);
        texts = List.copyOf(texts);
    }
}

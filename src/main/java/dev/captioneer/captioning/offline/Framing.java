package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Sightings.Extent;
import dev.captioneer.captioning.offline.Sightings.Person;
import dev.captioneer.captioning.offline.Sightings.Thing;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How near the camera is, told by how much of the picture the largest thing or person takes. */
final class Framing {

    private static final double CLOSE_UP_FROM = 0.5;
    private static final double MEDIUM_FROM = 0.15;
    private static final double MEDIUM_TO = 0.35;
    private static final double WIDE_TO = 0.06;

    /**
     * Only of these does a small one tell that the camera is far off, a small cup may be a metre away; and only of the
     * others does a large one tell that it is near.
     */
    private static final Set<String> LARGE = Set.of(
            "person",
            "bicycle",
            "car",
            "motorcycle",
            "airplane",
            "bus",
            "train",
            "truck",
            "boat",
            "horse",
            "cow",
            "elephant",
            "bear",
            "zebra",
            "giraffe",
            "couch",
            "bed",
            "dining table");

    private Framing() {}

    private record Candidate(String label, Box box, Optional<Extent> extent) {

        static Candidate of(Person person) {
            return new Candidate("person", person.box(), person.extent());
        }

        static Candidate of(Thing thing) {
            return new Candidate(thing.label(), thing.box(), Optional.empty());
        }

        boolean is(Extent wanted) {
            return extent.equals(Optional.of(wanted));
        }
    }

    static Optional<Point> of(Sightings sightings) {
        return Stream.concat(
                        sightings.people().stream().map(Candidate::of),
                        sightings.things().stream().map(Candidate::of))
                .max(Comparator.comparingDouble(candidate -> candidate.box().area()))
                .flatMap(Framing::point);
    }

    private static Optional<Point> point(Candidate largest) {
        String finding = String.format(
                Locale.ROOT,
                "the largest, %s, takes %.0f %% of the picture",
                largest.label(),
                100 * largest.box().area());
        return key(largest).map(key -> Point.seen("framing." + key, Evidence.Source.OBJECTS, finding, largest.box()));
    }

    private static Optional<String> key(Candidate largest) {
        double share = largest.box().area();
        boolean small = !LARGE.contains(largest.label());
        if (share >= CLOSE_UP_FROM && (small || largest.is(Extent.HEAD))) {
            return Optional.of("close_up");
        }
        if (share >= MEDIUM_FROM && share <= MEDIUM_TO && largest.is(Extent.UPPER_BODY)) {
            return Optional.of("medium");
        }
        return share <= WIDE_TO && !small ? Optional.of("wide") : Optional.empty();
    }
}

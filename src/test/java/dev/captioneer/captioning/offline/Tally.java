package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Composite.Composed;
import dev.captioneer.captioning.offline.Sightings.Person;
import dev.captioneer.captioning.offline.Sightings.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** How many of the words for cut-outs on photographs are right. What a photograph shows by itself does not count. */
final class Tally {

    private static final double SAME_PLACE = 0.3;

    private int named;
    private int byKind;
    private int asked;
    private int askedByKind;
    private final List<String> wrong = new ArrayList<>();

    /** Looks at each picture, one on each core. */
    static Tally of(Sight sight, List<Composite> pictures) throws Exception {
        Tally tally = new Tally();
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Callable<Looked>> looks = pictures.stream()
                    .map(picture -> (Callable<Looked>) () -> look(sight, picture))
                    .toList();
            for (Future<Looked> looked : threads.invokeAll(looks)) {
                tally.add(
                        looked.get().picture(),
                        looked.get().place(),
                        looked.get().seen());
            }
        }
        return tally;
    }

    private record Looked(Composite picture, Box place, Sightings seen) {}

    private static Looked look(Sight sight, Composite picture) throws Exception {
        Composed composed = picture.compose();
        return new Looked(picture, composed.box(), sight.see(composed.picture()));
    }

    private void add(Composite picture, Box place, Sightings seen) {
        CutOut cutOut = picture.cutOut();
        asked += cutOut.label().isPresent() ? 1 : 0;
        askedByKind += cutOut.kind().isPresent() || cutOut.label().isPresent() ? 1 : 0;
        List<String> there = new ArrayList<>(
                Stream.concat(cutOut.label().stream(), kind(cutOut).stream()).toList());
        Stream.concat(seen.things().stream(), seen.people().stream().map(Tally::thing))
                .forEach(thing -> {
                    boolean inPlace = thing.box().overlap(place) >= SAME_PLACE;
                    if (inPlace && there.contains(thing.label())) {
                        count(cutOut, thing.label());
                        there.clear();
                    } else if (!(inPlace && cutOut.alsoRight().contains(thing.label())) && !stands(picture, thing)) {
                        wrong.add(thing.label() + " for " + cutOut.path() + " on " + picture.background());
                    }
                });
    }

    private void count(CutOut cutOut, String word) {
        if (cutOut.label().equals(Optional.of(word))) {
            named++;
        } else {
            byKind++;
        }
    }

    /** Of all words the share that is right. */
    double precision() {
        int right = named + byKind;
        return (double) right / (right + wrong.size());
    }

    /** Of the things that COCO has a word for the share that is called by it. */
    double recall() {
        return (double) named / asked;
    }

    /** Of those, and of others that are an animal, a fruit or a vehicle, the share that is called something right. */
    double recallByKind() {
        return (double) (named + byKind) / askedByKind;
    }

    int words() {
        return named + byKind + wrong.size();
    }

    @Override
    public String toString() {
        return "%d named of %d, %d more by their kind of %d, wrong %d: %s"
                .formatted(named, asked, byKind, askedByKind, wrong.size(), wrong);
    }

    private static boolean stands(Composite picture, Thing thing) {
        return Objects.requireNonNull(Composite.BACKGROUNDS.get(picture.background()))
                .contains(thing.label());
    }

    private static Optional<String> kind(CutOut cutOut) {
        return cutOut.kind().map(Kind::word);
    }

    private static Thing thing(Person person) {
        return new Thing(Coco.PERSON, person.score(), person.box());
    }
}

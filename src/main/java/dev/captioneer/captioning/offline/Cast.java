package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Sightings.Person;
import dev.captioneer.captioning.offline.Sightings.Thing;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who and what is named. The person or the object that the trigger word stands for is not named again; what a place is
 * built with is left out when it shall bind to the trigger word.
 */
final class Cast {

    /** More makes a list that nobody reads, and one that CLIP cuts. */
    private static final int MOST_GROUPS = 5;

    /** Screwed to the place. */
    private static final Set<String> FIXED =
            Set.of("traffic light", "fire hydrant", "stop sign", "parking meter", "bench", "toilet", "sink", "oven");

    /** What other things stand on: seldom the object that a set is about. */
    private static final Set<String> BASES = Set.of("dining table", "bench", "couch", "bed", "chair");

    private final Sightings sightings;
    private final ProjectSettings settings;

    Cast(Sightings sightings, ProjectSettings settings) {
        this.sightings = sightings;
        this.settings = settings;
    }

    /** The one person of all pictures, in this one. */
    Optional<Person> leadingPerson() {
        return settings.subject() == Subject.PERSON
                ? sightings.people().stream()
                        .max(Comparator.comparingDouble(person -> person.box().area()))
                : Optional.empty();
    }

    /** The one object of all pictures, in this one: its largest thing that nothing stands on. */
    Optional<Thing> leadingThing() {
        Comparator<Thing> bySize =
                Comparator.comparingDouble(thing -> thing.box().area());
        return settings.subject() != Subject.OBJECT
                ? Optional.empty()
                : sightings.things().stream()
                        .filter(thing -> !BASES.contains(thing.label()))
                        .max(bySize)
                        .or(() -> sightings.things().stream().max(bySize));
    }

    /** People first, then things, the largest first. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>(people().stream().toList());
        things().stream()
                .sorted(Comparator.comparingDouble(Group::area).reversed())
                .forEach(groups::add);
        return groups.stream().limit(MOST_GROUPS).toList();
    }

    private Optional<Group> people() {
        Optional<Person> leading = leadingPerson();
        List<Person> others = sightings.people().stream()
                .filter(person -> leading.filter(known -> known == person).isEmpty())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(
                        leading.isPresent() ? "other person" : "person",
                        others.stream().map(Person::score).toList(),
                        others.stream().map(Person::box).toList()));
    }

    private List<Group> things() {
        Optional<String> leading = leadingThing().map(Thing::label);
        Map<String, List<Thing>> byLabel = new LinkedHashMap<>();
        sightings.things().stream()
                .filter(thing -> !leading.equals(Optional.of(thing.label())))
                .filter(thing -> !isLeftOut(thing.label()))
                .forEach(thing -> byLabel.computeIfAbsent(thing.label(), _ -> new ArrayList<>())
                        .add(thing));
        return byLabel.entrySet().stream()
                .map(kind -> group(kind.getKey(), kind.getValue()))
                .toList();
    }

    /** The object itself, where its kind shall stay promptable. */
    Optional<Group> namedObject() {
        return settings.goal() == Goal.KEEP_PROMPTABLE
                ? leadingThing()
                        .map(leading -> group(leading.label(), alike(leading).toList()))
                : Optional.empty();
    }

    private Stream<Thing> alike(Thing thing) {
        return sightings.things().stream().filter(other -> other.label().equals(thing.label()));
    }

    private boolean isLeftOut(String label) {
        return settings.subject() == Subject.PLACE && settings.goal() == Goal.BIND_TO_TRIGGER && FIXED.contains(label);
    }

    private static Group group(String label, List<Thing> things) {
        return new Group(
                label,
                things.stream().map(Thing::score).toList(),
                things.stream().map(Thing::box).toList());
    }
}

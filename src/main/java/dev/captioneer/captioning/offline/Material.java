package dev.captioneer.captioning.offline;

import dev.captioneer.project.ProjectSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a draft may say, the most important of each kind first, and nothing with the trigger word in it.
 *
 * @param object the object of the set, where its kind is to be named
 * @param format only for drafts with little else to say
 */
record Material(
        Lexicon lexicon,
        List<Group> groups,
        Optional<Group> object,
        List<Point> surroundings,
        Optional<Point> framing,
        List<Point> composition,
        List<Point> light,
        List<Point> palette,
        List<Point> format,
        Inscription inscription) {

    static Material of(Sightings sightings, Measured measured, ProjectSettings settings) {
        Lexicon lexicon = Lexicon.of(settings.language());
        Sieve sieve = new Sieve(lexicon, new Taboo(settings));
        Cast cast = new Cast(sightings, settings);
        Points points = new Points(sightings, measured, settings);
        return new Material(
                lexicon,
                cast.groups().stream().filter(sieve::sayable).toList(),
                cast.namedObject().filter(sieve::sayable),
                sieve.sayable(points.surroundings()),
                points.framing().filter(sieve::sayable),
                sieve.sayable(points.composition()),
                sieve.sayable(points.light()),
                sieve.sayable(points.palette()),
                sieve.sayable(points.format()),
                new Inscription(sightings, settings));
    }

    /** What may stand behind the trigger word, the best first. */
    List<Point> clauses() {
        return Stream.of(surroundings, composition, light, palette, format)
                .flatMap(List::stream)
                .filter(point -> point.clause(lexicon).isPresent())
                .toList();
    }

    /** How many there are to say, without the format. */
    long points() {
        return framing.stream().count() + surroundings.size() + composition.size() + light.size() + palette.size();
    }

    private record Sieve(Lexicon lexicon, Taboo taboo) {

        List<Point> sayable(List<Point> points) {
            return points.stream().filter(this::sayable).toList();
        }

        boolean sayable(Point point) {
            return Stream.of("", ".clause", ".sentence", ".view")
                    .flatMap(form -> point.said(lexicon, form).stream())
                    .noneMatch(said -> taboo.isIn(said.text()));
        }

        boolean sayable(Group group) {
            return !taboo.isIn(lexicon.counted(group.label(), group.count()))
                    && !taboo.isIn(lexicon.countedAfterWith(group.label(), group.count()));
        }
    }
}

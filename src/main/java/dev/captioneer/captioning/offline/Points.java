package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.ColourShare;
import dev.captioneer.captioning.offline.Sightings.Person;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the measures and poses is said, given what the captions of the project are for. */
final class Points {

    /** A third colour makes a list of what is a first impression. */
    private static final int MOST_COLOURS = 2;
    /** Of the picture, all together: less does not dominate it. */
    private static final double DOMINANT_FROM = 0.3;

    private final Sightings sightings;
    private final Measured measured;
    private final ProjectSettings settings;

    Points(Sightings sightings, Measured measured, ProjectSettings settings) {
        this.sightings = sightings;
        this.measured = measured;
        this.settings = settings;
    }

    /** Where and when it is. */
    List<Point> surroundings() {
        return facts(Trait.NIGHT, Trait.BLUE_SKY, Trait.GREENERY);
    }

    Optional<Point> framing() {
        return Framing.of(sightings);
    }

    /** How the picture is taken, without the {@link #framing}. */
    List<Point> composition() {
        Stream<Point> measures = facts(Trait.SYMMETRICAL, Trait.PANORAMA).stream();
        Stream<Point> technique = boundStyle() ? Stream.empty() : facts(Trait.BLURRED_BACKGROUND).stream();
        return Stream.of(extent().stream(), technique, measures)
                .flatMap(points -> points)
                .toList();
    }

    List<Point> light() {
        return boundStyle()
                ? facts(Trait.BRIGHT, Trait.DARK)
                : facts(
                        Trait.HIGH_KEY,
                        Trait.LOW_KEY,
                        Trait.BRIGHT,
                        Trait.DARK,
                        Trait.HIGH_CONTRAST,
                        Trait.SOFT_CONTRAST);
    }

    /** Empty where the colours are what shall bind to the trigger word. */
    List<Point> palette() {
        boolean bound = settings.goal() == Goal.BIND_TO_TRIGGER
                && (settings.subject() == Subject.STYLE || settings.subject() == Subject.OBJECT);
        if (bound) {
            return List.of();
        }
        return measured.is(Trait.BLACK_AND_WHITE)
                ? facts(Trait.BLACK_AND_WHITE)
                : Stream.concat(tones().stream(), facts(Trait.WARM, Trait.COOL, Trait.MUTED, Trait.VIVID).stream())
                        .toList();
    }

    /** The shape of the picture, for drafts that have little else to say. */
    List<Point> format() {
        return facts(Trait.LANDSCAPE, Trait.PORTRAIT, Trait.SQUARE);
    }

    private boolean boundStyle() {
        return settings.subject() == Subject.STYLE && settings.goal() == Goal.BIND_TO_TRIGGER;
    }

    /** Of the one person there is, or of the one that the set is about. */
    private Optional<Point> extent() {
        Optional<Person> only =
                sightings.people().size() == 1 ? Optional.of(sightings.people().getFirst()) : Optional.empty();
        return new Cast(sightings, settings).leadingPerson().or(() -> only).flatMap(Points::extent);
    }

    private static Optional<Point> extent(Person person) {
        return person.extent().map(extent -> {
            String key = Keys.of(extent);
            return Point.seen("extent." + key, Evidence.Source.POSE, key.replace('_', ' '), person.box());
        });
    }

    /** As one phrase, or as a tag for each colour; nothing where too little of the picture has a name. */
    private List<Point> tones() {
        List<ColourShare> shares =
                measured.colours().stream().limit(MOST_COLOURS).toList();
        if (shares.stream().mapToDouble(ColourShare::share).sum() < DOMINANT_FROM) {
            return List.of();
        }
        return settings.style() == CaptionStyle.TAGS
                ? shares.stream().map(share -> tones(List.of(share))).toList()
                : List.of(tones(shares));
    }

    private static Point tones(List<ColourShare> shares) {
        String finding = shares.stream()
                .map(share -> String.format(Locale.ROOT, "%s %.0f %%", Keys.of(share.colour()), 100 * share.share()))
                .collect(Collectors.joining(", "));
        return new Point(
                "tones",
                shares.stream().map(ColourShare::colour).toList(),
                Evidence.Source.MEASURE,
                finding,
                List.of());
    }

    private List<Point> facts(Trait... traits) {
        return Stream.of(traits)
                .flatMap(trait -> measured.fact(trait).stream())
                .map(fact -> Point.measured(Keys.of(fact.trait()), fact.finding()))
                .toList();
    }
}

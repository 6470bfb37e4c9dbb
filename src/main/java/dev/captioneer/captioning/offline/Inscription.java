package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Sightings.TextLine;
import dev.captioneer.captioning.offline.Sightings.Thing;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The legible text of a picture, as it may be quoted. */
final class Inscription {

    private static final int MOST_LINES = 2;
    /** In words; with its introduction a longer quotation would be a sentence among phrases. */
    private static final int LONGEST_TEXT = 6;

    private static final int LONGEST_TEXT_OF_LINES = 5;
    private static final int LONGEST_LINE = 40;
    private static final Pattern LEGIBLE = Pattern.compile("[\\p{L}\\p{N}]{2}");
    /** Stamped on the picture, not written in the scene; a trained model would learn to stamp. */
    private static final Pattern STAMP = Pattern.compile(
            "©|copyright|watermark|shutterstock|getty|alamy|istock|adobe|www\\.|https?:", Pattern.CASE_INSENSITIVE);
    /** What ends a sentence or a phrase, opens syntax, or quotes. */
    private static final Pattern UNQUOTABLE = Pattern.compile("[^\\p{L}\\p{N} &%+/#€$@°'’-]+|(?<= )['’-]+(?= )");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final ProjectSettings settings;
    private final Taboo taboo;
    private final Map<String, TextLine> lines = new LinkedHashMap<>();
    private final boolean sign;

    Inscription(Sightings sightings, ProjectSettings settings) {
        this.settings = settings;
        taboo = new Taboo(settings);
        sightings.texts().stream()
                .filter(line -> !isBrand(line, sightings))
                .sorted(Comparator.comparingDouble((TextLine line) -> line.box().area())
                        .reversed())
                .forEach(this::add);
        List<Box> signs = sightings.things().stream()
                .filter(thing -> thing.label().equals("stop sign"))
                .map(Thing::box)
                .toList();
        sign = !lines.isEmpty()
                && lines.values().stream().allMatch(line -> signs.stream().anyMatch(box -> lies(line.box(), box)));
    }

    private void add(TextLine line) {
        String quotable = SPACES.matcher(UNQUOTABLE
                        .matcher(Normalizer.normalize(line.text(), Normalizer.Form.NFC))
                        .replaceAll(" "))
                .replaceAll(" ")
                .strip();
        boolean usable = !STAMP.matcher(line.text()).find()
                && LEGIBLE.matcher(quotable).find()
                && quotable.length() <= LONGEST_LINE;
        boolean known = lines.keySet().stream().anyMatch(quotable::equalsIgnoreCase);
        if (usable && !known && fits(quotable) && !taboo.isIn(quotable)) {
            lines.put(quotable, line);
        }
    }

    private boolean fits(String line) {
        int words = Stream.concat(lines.keySet().stream(), Stream.of(line))
                .mapToInt(some -> SPACES.split(some).length)
                .sum();
        return lines.isEmpty() ? words <= LONGEST_TEXT : lines.size() < MOST_LINES && words <= LONGEST_TEXT_OF_LINES;
    }

    /** What is written on the object itself shall bind to its trigger word. */
    private boolean isBrand(TextLine line, Sightings sightings) {
        Optional<Thing> object = new Cast(sightings, settings).leadingThing();
        return settings.subject() == Subject.OBJECT
                && settings.goal() == Goal.BIND_TO_TRIGGER
                && object.filter(thing -> !lies(line.box(), thing.box())).isEmpty();
    }

    /** Whether the middle of {@code inner} lies in {@code outer}. */
    private static boolean lies(Box inner, Box outer) {
        double x = inner.x() + inner.width() / 2;
        double y = inner.y() + inner.height() / 2;
        return x >= outer.x() && x <= outer.x() + outer.width() && y >= outer.y() && y <= outer.y() + outer.height();
    }

    /** @param form of the key, such as {@code .sentence} */
    Optional<String> said(Lexicon lexicon, String form) {
        String quoted =
                lexicon.listed(lines.keySet().stream().map(Inscription::quoted).toList());
        return lines.isEmpty()
                ? Optional.empty()
                : lexicon.said((sign ? "sign" : "text") + form, quoted).map(Said::text);
    }

    List<Evidence> evidence() {
        return lines.entrySet().stream()
                .map(line -> new Evidence(
                        quoted(line.getKey()),
                        Evidence.Source.TEXT,
                        String.format(
                                Locale.ROOT, "read with %.2f", line.getValue().score()),
                        List.of(line.getValue().box())))
                .toList();
    }

    private static String quoted(String line) {
        return '"' + line + '"';
    }
}

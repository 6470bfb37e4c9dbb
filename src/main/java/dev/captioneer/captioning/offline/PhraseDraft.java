package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Description;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A draft in phrases between commas, or in tags. */
final class PhraseDraft {

    /** With fewer the shape of the picture is told as well; the checks of captions ask for as many. */
    private static final int FEWEST_WORDS = 8;
    /** In words; from nine on the checks of captions take a phrase for a sentence. */
    private static final int LONGEST_PHRASE = 8;

    private static final int ROW = 4;

    private final Material material;
    private final ProjectSettings settings;
    private final Lexicon lexicon;
    private final Scene scene;
    private final List<Evidence> evidence;
    private int words;

    PhraseDraft(Material material, ProjectSettings settings) {
        this.material = material;
        this.settings = settings;
        lexicon = material.lexicon();
        scene = scene();
        evidence = new ArrayList<>(scene.evidence());
        words = openerWords() + words(scene.text());
    }

    Draft draft() {
        List<String> details = new ArrayList<>(nouns());
        details.addAll(phrases(material.surroundings()));
        String viewpoint = joined(phrases(Stream.concat(material.framing().stream(), material.composition().stream())
                .toList()));
        String lighting = joined(phrases(Stream.concat(material.light().stream(), material.palette().stream())
                .toList()));
        String text = material.inscription().said(lexicon, "").orElse("");
        words += words(text);
        String format = words < FEWEST_WORDS ? joined(phrases(material.format())) : "";
        evidence.addAll(material.inscription().evidence());
        Description description = new Description(
                Description.Medium.PHOTO,
                scene.text(),
                details,
                "",
                lighting,
                joined(Stream.of(viewpoint, format)
                        .filter(said -> !said.isEmpty())
                        .toList()),
                text,
                "");
        return new Draft(description, evidence);
    }

    /** "ide_main_hall"; "ide_main_hall style"; "photo of ide_main_hall" */
    private int openerWords() {
        return isTags() ? 1 : settings.subject() == Subject.STYLE ? 2 : 3;
    }

    private boolean isTags() {
        return settings.style() == CaptionStyle.TAGS;
    }

    /** Tags, styles and concepts are listed from the start; elsewhere words follow the trigger word. */
    private Scene scene() {
        if (isTags() || settings.subject() == Subject.STYLE || settings.subject() == Subject.CONCEPT) {
            return Scene.EMPTY;
        }
        if (material.object().isPresent()) {
            return Scene.listed(lexicon, material.object().stream().toList());
        }
        return material.groups().isEmpty()
                ? material.clauses().stream()
                        .findFirst()
                        .map(point -> Scene.clause(lexicon, point))
                        .orElse(Scene.EMPTY)
                : Scene.with(lexicon, toldAtOnce());
    }

    /** All groups, unless a sentence would stand beside a row of short phrases; then the others are phrases, too. */
    private List<Group> toldAtOnce() {
        String first = Scene.with(lexicon, material.groups()).text().split(",")[0];
        boolean sentence = openerWords() + words(first) > LONGEST_PHRASE;
        return sentence && material.points() >= ROW ? List.of(material.groups().getFirst()) : material.groups();
    }

    private List<String> nouns() {
        return Stream.concat(material.object().stream(), material.groups().stream())
                .skip(scene.groups())
                .map(this::noun)
                .toList();
    }

    private String noun(Group group) {
        String noun =
                isTags() ? lexicon.tagged(group.label(), group.count()) : lexicon.counted(group.label(), group.count());
        evidence.add(group.evidence(noun));
        words += words(noun);
        return noun;
    }

    private List<String> phrases(List<Point> points) {
        return points.stream()
                .filter(point -> !scene.used().contains(point))
                .map(this::phrase)
                .toList();
    }

    private String phrase(Point point) {
        Said said = point.phrase(lexicon);
        evidence.add(point.evidence(said));
        words += words(said.text());
        return said.text();
    }

    private static String joined(List<String> phrases) {
        return String.join(", ", phrases);
    }

    private static int words(String text) {
        return (int)
                Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).count();
    }
}

package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Description;
import dev.captioneer.project.ProjectSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A draft in sentences: one that names the trigger word, and one for each thing more. */
final class ProseDraft {

    private final Material material;
    private final ProjectSettings settings;
    private final Lexicon lexicon;

    ProseDraft(Material material, ProjectSettings settings) {
        this.material = material;
        this.settings = settings;
        lexicon = material.lexicon();
    }

    Draft draft() {
        Scene scene = scene();
        List<Evidence> evidence = new ArrayList<>(scene.evidence());
        List<String> sentences = new ArrayList<>();
        for (Point point : points(scene)) {
            Said said = point.sentence(lexicon);
            sentences.add(said.text());
            evidence.add(point.evidence(said));
        }
        material.inscription().said(lexicon, ".sentence").ifPresent(sentences::add);
        evidence.addAll(material.inscription().evidence());
        return new Draft(
                new Description(
                        Description.Medium.PHOTO, scene.text(), List.of(), "", "", "", "", String.join(" ", sentences)),
                evidence);
    }

    private List<Point> points(Scene scene) {
        List<Point> points = unused(
                Stream.of(
                                material.framing().stream(),
                                material.composition().stream(),
                                material.surroundings().stream(),
                                material.light().stream(),
                                material.palette().stream())
                        .flatMap(some -> some)
                        .toList(),
                scene);
        return points.isEmpty() ? unused(material.format(), scene) : points;
    }

    private static List<Point> unused(List<Point> points, Scene scene) {
        return points.stream().filter(point -> !scene.used().contains(point)).toList();
    }

    private Scene scene() {
        return switch (settings.subject()) {
            case PLACE, CONCEPT -> view().and(surrounded(Scene.with(lexicon, material.groups())));
            case PERSON -> surrounded(Scene.with(lexicon, material.groups()));
            case OBJECT ->
                Scene.listed(lexicon, material.object().stream().toList())
                        .and(surrounded(Scene.with(lexicon, material.groups())));
            case STYLE ->
                material.groups().isEmpty()
                        ? view().and(Scene.clause(material))
                        : surrounded(Scene.listed(lexicon, material.groups()));
        };
    }

    /** Things under the sky, or whatever else there is to say. */
    private Scene surrounded(Scene things) {
        if (things.isEmpty()) {
            return Scene.clause(material);
        }
        Optional<Point> where = material.surroundings().stream()
                .filter(point -> !point.key().equals(Keys.of(Trait.GREENERY)))
                .findFirst();
        return where.map(point -> things.and(Scene.clause(lexicon, point))).orElse(things);
    }

    /** "a wide shot", "a view" */
    private Scene view() {
        return material.framing()
                .flatMap(point -> point.said(lexicon, ".view")
                        .map(said -> new Scene(said.text(), List.of(point), List.of(point.evidence(said)))))
                .orElseGet(() -> new Scene(lexicon.word("view"), List.of(), List.of()));
    }
}

package dev.captioneer.captioning.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that follow the trigger word.
 *
 * @param used what need not be said again
 */
record Scene(String text, List<Point> used, List<Evidence> evidence) {

    static final Scene EMPTY = new Scene("", List.of(), List.of());

    /** "three people and a dog" */
    static Scene listed(Lexicon lexicon, List<Group> groups) {
        List<String> words = groups.stream()
                .map(group -> lexicon.counted(group.label(), group.count()))
                .toList();
        return of(lexicon.listed(words), groups, words);
    }

    /** "with three people and a dog" */
    static Scene with(Lexicon lexicon, List<Group> groups) {
        List<String> words = groups.stream()
                .map(group -> lexicon.countedAfterWith(group.label(), group.count()))
                .toList();
        return groups.isEmpty() ? EMPTY : of(lexicon.word("with").formatted(lexicon.listed(words)), groups, words);
    }

    private static Scene of(String text, List<Group> groups, List<String> words) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            evidence.add(groups.get(i).evidence(words.get(i)));
        }
        return new Scene(text, List.of(), evidence);
    }

    /** "under a blue sky" */
    static Scene clause(Lexicon lexicon, Point point) {
        Said said = point.clause(lexicon).orElseThrow();
        return new Scene(said.text(), List.of(point), List.of(point.evidence(said)));
    }

    /** "with greenery under a blue sky", or the first clause that there is. */
    static Scene clause(Material material) {
        List<Point> clauses = material.clauses();
        List<Point> chosen = clauses.stream()
                .filter(point -> point.key().equals(Keys.of(Trait.GREENERY)))
                .findFirst()
                .map(greenery ->
                        Stream.concat(Stream.of(greenery), sky(clauses)).toList())
                .orElseGet(() -> clauses.stream().limit(1).toList());
        return chosen.stream().map(point -> clause(material.lexicon(), point)).reduce(EMPTY, Scene::and);
    }

    private static Stream<Point> sky(List<Point> points) {
        return points.stream().filter(point -> point.key().equals(Keys.of(Trait.BLUE_SKY)));
    }

    /** How many groups are told. */
    int groups() {
        return evidence.size() - used.size();
    }

    Scene and(Scene next) {
        String joined = text.isEmpty() || next.text.isEmpty() ? text + next.text : text + " " + next.text;
        return new Scene(joined, joined(used, next.used), joined(evidence, next.evidence));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}

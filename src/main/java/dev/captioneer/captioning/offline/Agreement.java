package dev.captioneer.captioning.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What two detectors agree on. A thing is named where both are sure of it; where they are less sure, or disagree about
 * which animal it is, it is called an animal; what only one of them sees is left unsaid.
 */
record Agreement(List<Candidate> first, List<Candidate> second) {

    /** Overlap from which one box is taken to hold the same thing as another one, whatever the two are called. */
    private static final double SAME_PLACE = 0.7;

    private static final double SAME_WORD = 0.4;

    /** The people, best first. */
    List<Candidate> people() {
        List<Candidate> people = new ArrayList<>();
        best().filter(Agreement::isPerson)
                .filter(candidate -> candidate.score() >= Thresholds.PERSON
                        && seconded(candidate, candidate.label()::equals) >= Thresholds.PERSON_SECONDED)
                .forEach(candidate -> addOnce(people, candidate));
        return people;
    }

    /** Everything else, best first, by its label or the word of its kind. */
    List<Candidate> things() {
        List<Candidate> things = new ArrayList<>();
        best().filter(candidate -> !isPerson(candidate))
                .flatMap(candidate -> said(candidate).stream())
                .forEach(candidate -> addOnce(things, candidate));
        return things;
    }

    private Optional<Candidate> said(Candidate candidate) {
        double score = candidate.score();
        double same = seconded(candidate, candidate.label()::equals);
        if (score >= Thresholds.NAMED_ALONE || score >= Thresholds.NAMED && same >= Thresholds.SECONDED) {
            return Optional.of(candidate);
        }
        return Kind.of(candidate.label())
                .filter(kind -> score >= Thresholds.KIND)
                .filter(kind -> seconded(candidate, label -> isOf(kind, label)) >= Thresholds.KIND_SECONDED)
                .map(kind -> new Candidate(kind.word(), score, candidate.box()));
    }

    private Stream<Candidate> best() {
        return first.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed());
    }

    /** The other detector's best score at the same place for one of these labels; 0 where it sees none. */
    private double seconded(Candidate candidate, Predicate<String> labels) {
        return second.stream()
                .filter(other -> labels.test(other.label()))
                .filter(other -> other.box().overlap(candidate.box()) >= Thresholds.SAME_THING)
                .mapToDouble(Candidate::score)
                .max()
                .orElse(0);
    }

    private static void addOnce(List<Candidate> said, Candidate next) {
        if (said.stream().noneMatch(before -> isSame(before, next))) {
            said.add(next);
        }
    }

    private static boolean isSame(Candidate before, Candidate next) {
        double overlap = before.box().overlap(next.box());
        return overlap >= SAME_PLACE || overlap >= SAME_WORD && word(before).equals(word(next));
    }

    private static String word(Candidate candidate) {
        return Kind.of(candidate.label()).map(Kind::word).orElse(candidate.label());
    }

    private static boolean isOf(Kind kind, String label) {
        return Kind.of(label).filter(kind::equals).isPresent();
    }

    private static boolean isPerson(Candidate candidate) {
        return candidate.label().equals(Coco.PERSON);
    }
}

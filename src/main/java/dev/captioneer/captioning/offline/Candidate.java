package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a detector believes to see; not yet to be said. {@code score} is 0 to 1. */
record Candidate(String label, double score, Box box) {

    /** Of candidates for the same thing only the best: those that overlap it by {@code most} or more go. */
    static List<Candidate> withoutDoubles(List<Candidate> candidates, double most) {
        List<Candidate> kept = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .filter(candidate -> kept.stream().noneMatch(better -> better.doubles(candidate, most)))
                .forEach(kept::add);
        return kept;
    }

    private boolean doubles(Candidate other, double most) {
        return label.equals(other.label) && box.overlap(other.box) >= most;
    }
}

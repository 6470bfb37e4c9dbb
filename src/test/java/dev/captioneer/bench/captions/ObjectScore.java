package dev.captioneer.bench.captions;

import java.util.HashSet;
import java.util.Set;

/**
 * How the objects of captions agree with the labels of their pictures.
 *
 * @param said labels that the captions speak of
 * @param right those of them that are in the pictures
 * @param there labels of the pictures
 */
record ObjectScore(int said, int right, int there) {

    static final ObjectScore NONE = new ObjectScore(0, 0, 0);

    /** @param all that the caption speaks of */
    static ObjectScore of(Set<String> all, Labels labels) {
        Set<String> right = new HashSet<>(labels.there());
        right.retainAll(all);
        Set<String> said = new HashSet<>(all);
        said.removeAll(labels.alsoRight());
        said.addAll(right);
        return new ObjectScore(said.size(), right.size(), labels.there().size());
    }

    ObjectScore plus(ObjectScore other) {
        return new ObjectScore(said + other.said, right + other.right, there + other.there);
    }

    /** Which part of what is said is true, 0 to 1; not a number where nothing is said. */
    double precision() {
        return (double) right / said;
    }

    /** Which part of what is there is said, 0 to 1; not a number where nothing is there. */
    double recall() {
        return (double) right / there;
    }
}

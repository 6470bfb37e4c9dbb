package dev.captioneer.bench.captions;

import java.util.Set;

/**
 * What is in a picture.
 *
 * @param there what a caption should speak of
 * @param alsoRight what it may speak of: half hidden, or nearly that kind of thing
 */
record Labels(Set<String> there, Set<String> alsoRight) {

    Labels {
        there = Set.copyOf(there);
        alsoRight = Set.copyOf(alsoRight);
    }
}

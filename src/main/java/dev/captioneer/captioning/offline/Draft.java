package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.Description;
import dev.captioneer.captioning.Evidence;
import java.util.List;

/** A description with the evidence for each of its words. */
record Draft(Description description, List<Evidence> evidence) {

    Draft {
        evidence = List.copyOf(evidence);
    }
}

package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import java.util.List;

/** Finds things of the kinds that {@link Coco} lists. */
@FunctionalInterface
interface Detector {

    /** All it believes to see with at least its lowest useful score, each thing once. */
    List<Candidate> look(Pixels picture) throws OrtException;
}

package dev.captioneer.ui.studio;

import java.util.List;

/**
 * How far a batch of files has come.
 *
 * @param expected files in the batch as far as the browser said
 * @param received bytes that arrived so far
 * @param troubles names and codes of the files that were not taken, at most {@link UploadBatch#LISTED} of them
 * @param notTaken how many there are in all
 * @param notes what to know about files that were taken
 */
record UploadSnapshot(
        int expected,
        int done,
        long received,
        int accepted,
        int duplicates,
        int skipped,
        int notTaken,
        List<FileTrouble> troubles,
        List<FileTrouble> notes,
        boolean running) {

    static final UploadSnapshot NONE = new UploadSnapshot(0, 0, 0, 0, 0, 0, 0, List.of(), List.of(), false);

    /** @param arguments of the code's sentence */
    record FileTrouble(String fileName, String code, List<Object> arguments) {}

    boolean isEmpty() {
        return done == 0 && !running;
    }
}

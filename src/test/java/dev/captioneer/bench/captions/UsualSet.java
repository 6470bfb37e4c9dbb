package dev.captioneer.bench.captions;

import dev.captioneer.captioning.offline.LabelledScenes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What captioners are tried on where nobody names a set. */
final class UsualSet {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    private UsualSet() {}

    /** Labelled scenes where their package is installed, else the sample photographs without labels. */
    static LabelledSet madeIn(Path folder) throws IOException {
        if (!LabelledScenes.canBeMade()) {
            System.err.println("No labelled pictures: they are made from Debian's package tuxpaint-stamps-default.");
            return LabelledSet.in(SAMPLES);
        }
        LabelledScenes.writeInto(Files.createDirectories(folder));
        return LabelledSet.in(folder);
    }
}

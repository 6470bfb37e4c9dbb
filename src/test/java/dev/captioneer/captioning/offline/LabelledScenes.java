package dev.captioneer.captioning.offline;

import static java.util.stream.Collectors.joining;

import dev.captioneer.imaging.JpegWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cut-outs put onto the sample photographs, and these photographs themselves, as files. Most have labels. */
public final class LabelledScenes {

    private static final float QUALITY = 0.92f;

    private LabelledScenes() {}

    /** Whether the package of the cut-outs is there. */
    public static boolean canBeMade() {
        return CutOut.areInstalled();
    }

    /**
     * Writes the pictures and {@code labels.tsv}: file name, labels, labels that are neither asked for nor wrong. Only
     * the cut-outs that no threshold was chosen by are used.
     *
     * @param folder an empty one
     */
    public static void writeInto(Path folder) throws IOException {
        List<String> labels = new ArrayList<>();
        for (Composite scene : Composite.half(1, 1)) {
            String name = "scene_%03d.jpg".formatted(scene.seed());
            Files.write(folder.resolve(name), JpegWriter.write(scene.compose().picture(), QUALITY));
            labels.add(line(name, scene.cutOut().label().stream().toList(), alsoRight(scene)));
        }
        for (Path photo : photographs()) {
            String name = String.valueOf(photo.getFileName());
            Files.copy(photo, folder.resolve(name));
            List<String> there = Composite.BACKGROUNDS.get(name);
            if (there != null) {
                labels.add(line(name, there, Set.of()));
            }
        }
        Files.write(folder.resolve("labels.tsv"), labels);
    }

    private static List<Path> photographs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/samples"))) {
            return files.filter(file -> file.toString().endsWith(".jpg")).toList();
        }
    }

    /** What stands in the photograph may be hidden by the cut-out. */
    private static Set<String> alsoRight(Composite scene) {
        return Stream.concat(
                        scene.cutOut().alsoRight().stream(),
                        Composite.BACKGROUNDS.getOrDefault(scene.background(), List.of()).stream())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static String line(String name, Collection<String> there, Collection<String> alsoRight) {
        return Stream.of(List.of(name), there, alsoRight)
                .map(cell -> cell.stream().collect(joining(",")))
                .collect(joining("\t"));
    }
}

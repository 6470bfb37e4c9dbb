package dev.captioneer.bench.captions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pictures to be captioned, with what is known to be in them. */
record LabelledSet(List<LabelledPicture> pictures) {

    /**
     * Lies beside the pictures; a line is a file name and, behind tabs, the labels with commas and those that are neither
     * asked for nor wrong. A picture without labels has none of the known objects; one without a line has not been
     * looked at.
     */
    static final String LABELS = "labels.tsv";

    private static final Set<String> EXTENSIONS = Set.of("jpg", "jpeg", "png", "webp");

    LabelledSet {
        pictures = List.copyOf(pictures);
    }

    /** The pictures of a folder in the order of their names. */
    static LabelledSet in(Path folder) throws IOException {
        Path file = folder.resolve(LABELS);
        Map<String, Labels> labels = Files.exists(file) ? labels(Files.readAllLines(file)) : Map.of();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pictures = files.filter(LabelledSet::isPicture).sorted().toList();
            Set<String> unknown = new TreeSet<>(labels.keySet());
            pictures.stream().map(LabelledSet::name).forEach(unknown::remove);
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException(file + " labels pictures that are not there: " + unknown);
            }
            return new LabelledSet(pictures.stream()
                    .map(picture -> new LabelledPicture(picture, Optional.ofNullable(labels.get(name(picture)))))
                    .toList());
        }
    }

    /** Spread evenly over the set, so that a part of a sorted one is still of every kind. */
    LabelledSet limitedTo(int most) {
        int count = Math.min(most, pictures.size());
        return new LabelledSet(IntStream.range(0, count)
                .mapToObj(i -> pictures.get((int) ((long) i * pictures.size() / count)))
                .toList());
    }

    private static Map<String, Labels> labels(List<String> lines) {
        Map<String, Labels> labels = new HashMap<>();
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(cells -> labels.put(cells[0].strip(), new Labels(split(cells, 1), split(cells, 2))));
        return labels;
    }

    private static Set<String> split(String[] cells, int index) {
        return Arrays.stream(index < cells.length ? cells[index].split(",") : new String[0])
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isPicture(Path file) {
        String name = name(file);
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

package dev.captioneer.captioning.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the photographed things of the package {@code tuxpaint-stamps-default}.
 *
 * @param path below the folder of the package
 * @param label empty where COCO has no word for it
 * @param alsoRight words that nobody asks for and that are not wrong
 */
record CutOut(String path, Optional<String> label, Set<String> alsoRight) {

    static final Path FOLDER = Path.of("/usr/share/tuxpaint/stamps");

    private static final Map<String, Kind> KINDS = Map.of(
            "animals/", Kind.ANIMAL,
            "vehicles/construction/", Kind.VEHICLE,
            "vehicles/cycle/", Kind.VEHICLE);

    private static final String LEFT_OUT = "leave";
    private static final String NO_WORD = "-";

    static boolean areInstalled() {
        return Files.isDirectory(FOLDER);
    }

    /** All that the table has a row for, drawings left out, in the order of their paths. */
    static List<CutOut> all() {
        Map<String, String[]> table = table();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .filter(path -> !path.contains("/cartoon/") && !path.contains("_mirror"))
                    .sorted()
                    .flatMap(path -> of(path, table).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind that it is of, whether COCO has a word for it or not. */
    Optional<Kind> kind() {
        return label.flatMap(Kind::of).or(() -> KINDS.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    private static Optional<CutOut> of(String path, Map<String, String[]> table) {
        return table.keySet().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(start -> Objects.requireNonNull(table.get(start)))
                .filter(row -> !row[1].equals(LEFT_OUT))
                .map(row -> new CutOut(
                        path,
                        Optional.of(row[1]).filter(label -> !label.equals(NO_WORD)),
                        row.length > 2 ? Set.of(row[2].split(",")) : Set.of()));
    }

    private static Map<String, String[]> table() {
        try (var in = Objects.requireNonNull(CutOut.class.getResourceAsStream("cutouts.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(row -> row[0], row -> row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

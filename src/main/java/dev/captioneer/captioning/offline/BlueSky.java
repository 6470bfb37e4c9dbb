package dev.captioneer.captioning.offline;

import dev.captioneer.captioning.offline.Measured.Fact;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A blue sky: smooth blue that begins at the upper edge, gets lighter towards the horizon, and ends there. */
final class BlueSky {

    /** CIELAB hue, from the horizon to the deep blue of the mountains. */
    private static final double HUE_FROM = 225;

    private static final double HUE_TO = 300;
    private static final double CHROMA_FROM = 8;
    private static final double LIGHTNESS_FROM = 28;
    /** Standard deviation of the Laplacian. */
    private static final double SMOOTH_TO = 4;
    /** Of the upper edge, and of the picture. */
    private static final double EDGE_FROM = 0.6;

    private static final double SHARE_FROM = 0.15;
    /** In lightness, from the upper edge down to where it ends. A painted wall is alike everywhere. */
    private static final double RISE_FROM = 2.5;

    private final Tiles tiles;
    private final boolean[] sky;

    private BlueSky(Tiles tiles) {
        this.tiles = tiles;
        sky = new boolean[tiles.count()];
        spreadFromUpperEdge();
    }

    static Optional<Fact> of(Tiles tiles) {
        return new BlueSky(tiles).found();
    }

    private void spreadFromUpperEdge() {
        Deque<Integer> open = new ArrayDeque<>();
        IntStream.range(0, tiles.columns()).forEach(tile -> reach(tile, open));
        while (!open.isEmpty()) {
            int tile = open.pop();
            int column = tile % tiles.columns();
            if (column > 0) {
                reach(tile - 1, open);
            }
            if (column < tiles.columns() - 1) {
                reach(tile + 1, open);
            }
            if (tile + tiles.columns() < tiles.count()) {
                reach(tile + tiles.columns(), open);
            }
        }
    }

    private void reach(int tile, Deque<Integer> open) {
        if (!sky[tile] && isSkyBlue(tile)) {
            sky[tile] = true;
            open.push(tile);
        }
    }

    private boolean isSkyBlue(int tile) {
        Lab tone = tiles.tones().at(tile);
        return tiles.fine()[tile] <= SMOOTH_TO
                && tone.chroma() >= CHROMA_FROM
                && tone.hue() >= HUE_FROM
                && tone.hue() <= HUE_TO
                && tone.lightness() >= LIGHTNESS_FROM;
    }

    private Optional<Fact> found() {
        int[] found = IntStream.range(0, tiles.count()).filter(i -> sky[i]).toArray();
        double share = (double) found.length / tiles.count();
        double edge = (double) Arrays.stream(found)
                        .filter(tile -> tile < tiles.columns())
                        .count()
                / tiles.columns();
        boolean ends = Arrays.stream(found).noneMatch(tile -> tile >= tiles.count() - tiles.columns());
        boolean clear = share >= SHARE_FROM && edge >= EDGE_FROM && ends && rise() >= RISE_FROM;
        String measured = String.format(Locale.ROOT, "smooth blue from the upper edge: %.0f %%", 100 * share);
        return clear ? Optional.of(new Fact(Trait.BLUE_SKY, measured)) : Optional.empty();
    }

    private double rise() {
        return IntStream.range(0, tiles.columns())
                .filter(column -> sky[column])
                .mapToDouble(column -> lightness(lowest(column)) - lightness(column))
                .average()
                .orElse(0);
    }

    private int lowest(int column) {
        int tile = column;
        while (tile + tiles.columns() < tiles.count() && sky[tile + tiles.columns()]) {
            tile += tiles.columns();
        }
        return tile;
    }

    private double lightness(int tile) {
        return tiles.tones().lightness()[tile];
    }
}

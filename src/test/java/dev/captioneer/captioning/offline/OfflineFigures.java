package dev.captioneer.captioning.offline;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What the bench measures of the offline drafts; in this package, because the parts are nobody else's business. */
public final class OfflineFigures implements AutoCloseable {

    private final Sight sight;
    private final List<BufferedImage> pictures = new ArrayList<>();

    /** Loads the models and decodes the sample photographs. */
    public OfflineFigures() throws Exception {
        sight = new Sight();
        for (String name : Composite.BACKGROUNDS.keySet()) {
            pictures.add(Samples.picture(name));
        }
    }

    /** Looks at every sample and measures it, so many at the same time; milliseconds for each picture. */
    public double millisEach(int atOnce, int rounds) throws Exception {
        List<Callable<Object>> work = Collections.nCopies(rounds, pictures).stream()
                .flatMap(List::stream)
                .map(picture -> (Callable<Object>) () -> List.of(sight.see(picture), PictureMeasures.of(picture)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            long start = System.nanoTime();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            return (System.nanoTime() - start) / 1e6 / work.size();
        }
    }

    /** Precision and recall in per cent; none where the cut-outs are not installed. */
    public Map<String, Double> words() throws Exception {
        Map<String, Double> figures = new TreeMap<>();
        if (CutOut.areInstalled()) {
            add(figures, "thresholds chosen on", Composite.CHOSEN_ON);
            add(figures, "held out", Composite.HELD_OUT);
        }
        return figures;
    }

    private void add(Map<String, Double> figures, String half, int which) throws Exception {
        Tally tally = Tally.of(sight, Composite.half(which, 1));
        figures.put(half + ": precision of all words", 100 * tally.precision());
        figures.put(half + ": recall by name", 100 * tally.recall());
        figures.put(half + ": recall by name or kind", 100 * tally.recallByKind());
    }

    @Override
    public void close() throws IOException {
        sight.close();
    }
}

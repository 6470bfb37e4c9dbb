package dev.captioneer.bench;

import dev.captioneer.captioning.offline.OfflineFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How long the offline drafts take for a picture, what they hold in memory, and how often they are right. */
final class OfflineBench {

    private static final double BUDGET_MILLIS = 300;
    private static final double LEAST_PRECISION = 95;

    private OfflineBench() {}

    /** @param args how often each sample is looked at */
    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        double before = residentMegabytes();
        Stopwatch loading = Stopwatch.start();
        try (OfflineFigures figures = new OfflineFigures()) {
            Report.figure("offline drafts: loading the models, and 10 JPEGs", loading.millis(), "ms");
            figures.millisEach(1, 1);
            Report.atMost(
                    "offline draft after decoding, one at a time", figures.millisEach(1, rounds), BUDGET_MILLIS, "ms");
            int cores = Runtime.getRuntime().availableProcessors();
            Report.figure("offline draft, " + cores + " at a time", figures.millisEach(cores, rounds), "ms each");
            Report.figure("offline drafts: memory of the process, grown by", residentMegabytes() - before, "MB");
            for (Map.Entry<String, Double> figure : figures.words().entrySet()) {
                report("offline words, " + figure.getKey(), figure.getValue());
            }
        }
    }

    private static void report(String name, double percent) {
        if (name.contains("held out: precision")) {
            Report.atLeast(name, percent, LEAST_PRECISION, "%");
        } else {
            Report.figure(name, percent, "%");
        }
    }

    /** As Linux counts it; 0 elsewhere. */
    private static double residentMegabytes() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }
}

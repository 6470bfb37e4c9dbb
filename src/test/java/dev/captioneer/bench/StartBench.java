package dev.captioneer.bench;

import dev.captioneer.process.CaptioneerProcess;
import dev.captioneer.process.LaunchForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** From the command to the first page with status 200, on a folder that has been used before. */
final class StartBench {

    private static final int ROUNDS = 3;

    private StartBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("captioneer-start");
        try {
            LaunchForm extracted = LaunchForm.extractedInto(folder.resolve("application"));
            Path data = folder.resolve("used");
            start(LaunchForm.plainJar(), data);
            Report.atMost("start to first page, plain jar", median(LaunchForm.plainJar(), data), 15, "s");
            Report.figure("start to first page, extracted", median(extracted, data), "s");
            LaunchForm cached = extracted.withCacheMadeIn(Files.createDirectory(folder.resolve("cache")));
            Report.atMost("start to first page, extracted, with an AOT cache", median(cached, data), 5, "s");
        } finally {
            Server.remove(folder);
        }
    }

    private static double median(LaunchForm form, Path data) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            seconds[i] = start(form, data);
        }
        return Report.median(seconds);
    }

    private static double start(LaunchForm form, Path data) throws Exception {
        Stopwatch watch = Stopwatch.start();
        try (CaptioneerProcess process = CaptioneerProcess.start(form, data, Map.of())) {
            process.firstPage();
            double seconds = watch.seconds();
            process.end();
            return seconds;
        }
    }
}
